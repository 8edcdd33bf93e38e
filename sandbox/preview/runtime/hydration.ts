// Preview frame. Tells where the HTML of the server and the page in the browser differ. React says in a build for
// production only that they do; the stack of components that goes with it names the place. Imported for its effect.

import client from 'react-dom/client'
import { COMPONENT_STACK } from '../component-stack'

const { hydrateRoot } = client

client.hydrateRoot = (container, children, options) =>
  hydrateRoot(container, children, {
    ...options,
    onRecoverableError(error, info) {
      const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
      if (cause instanceof Error)
        Object.defineProperty(cause, COMPONENT_STACK, { value: info.componentStack })
      options?.onRecoverableError?.(error, info)
    },
  })

// Server worker, layer that renders HTML. What client components can import there, and Next's own ones.

import * as react from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as reactDom from 'react-dom'
import * as dynamic from 'next/dynamic'
import * as error from 'next/error'
import * as form from 'next/form'
import * as image from 'next/image'
import * as link from 'next/link'
import * as navigation from 'next/navigation'
import * as script from 'next/script'
import * as clientOnly from 'client-only'
import * as actionClientWrapper from 'private-next-rsc-action-client-wrapper'

export { modules as clientModules } from 'virtual:next-client-modules'
export { loadComponents } from 'next/dist/server/load-components'
export { exportAppPage } from 'next/dist/export/routes/app-page'

export const provided: Record<string, object> = {
  react,
  'react/jsx-runtime': jsxRuntime,
  'react-dom': reactDom,
  'next/dynamic': dynamic,
  'next/error': error,
  'next/form': form,
  'next/image': image,
  'next/link': link,
  'next/navigation': navigation,
  'next/script': script,
  'client-only': clientOnly,
  'private-next-rsc-action-client-wrapper': actionClientWrapper,
}

// Types of modules that the build makes (sandbox/build/next-plugin.ts, sandbox/build/server-bundle.ts).

declare module 'virtual:next-config' {
  import type { NextConfigComplete } from 'next/dist/server/config-shared'
  export const nextConfig: NextConfigComplete
  export const nextVersion: string
}

declare module 'virtual:not-found-page' {
  /** HTML of Next's built-in 404 page, as `next build` prerenders it. */
  const html: string
  export default html
}

declare module 'virtual:swc-helpers' {
  const helpers: Record<string, object>
  export default helpers
}

declare module 'next-template:app-route' {
  import type { AppRouteRouteModule } from 'next/dist/server/route-modules/app-route/module'
  import type { IncomingMessage, ServerResponse } from '../node/http'
  interface Definition {
    page: string
    pathname: string
    filename: string
    bundlePath: string
    resolvedPagePath: string
  }
  interface Context {
    waitUntil(work: Promise<unknown>): void
    requestMeta: object
  }
  export function createAppRouteEntrypoint(
    definition: Definition,
    loadUserland: () => object | Promise<object>,
  ): {
    handler(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void>
    routeModule: AppRouteRouteModule
    patchFetch(): void
  }
}

declare module 'next/dist/compiled/react/react.react-server' {
  const react: object
  export = react
}

declare module 'next/dist/compiled/native-url' {
  const url: Pick<typeof import('node:url'), 'parse' | 'format' | 'resolve'>
  export = url
}

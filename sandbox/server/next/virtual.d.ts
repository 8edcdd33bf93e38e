// Types of modules that the build makes (sandbox/build/next-plugin.ts, sandbox/build/server-bundle.ts).

declare module 'virtual:next-config' {
  import type { NextConfigComplete } from 'next/dist/server/config-shared'
  /** What Next's loader makes of an empty project. */
  export const emptyConfig: NextConfigComplete
  /** What Next reads as segment config of a route; 14 has no schema of it. */
  export const segmentConfigKeys: string[]
  export const nextVersion: string
}

declare module '*.html' {
  /** As `next build` prerenders it, without client scripts. */
  const html: string
  export default html
}

declare module 'virtual:next-client-modules' {
  /** Next's own client components by the id that the manifests know them under. */
  export const modules: Record<string, object>
}

// Names that Next's compiler writes; its build aliases them (sandbox/build/page-layers.ts).
declare module 'private-next-rsc-action-client-wrapper'
declare module 'private-next-rsc-action-encryption'
declare module 'private-next-rsc-action-validate'
declare module 'private-next-rsc-cache-wrapper'
declare module 'private-next-rsc-server-reference'
declare module 'private-next-rsc-track-dynamic-import'

declare module 'virtual:swc-helpers' {
  const helpers: Record<string, object>
  export default helpers
}

declare module 'virtual:shared-modules' {
  /** By the names of sandbox/build/shared-modules.ts. */
  export const sharedModules: Record<string, object>
}

declare module 'virtual:next-engine' {
  import type { Engine } from '@/sandbox/server/next/engine'
  export const engine: Engine
}

declare module 'next-template:app-route' {
  import type { AppRouteRouteModule } from 'next/dist/server/route-modules/app-route/module'
  import type { IncomingMessage, ServerResponse } from '@/sandbox/server/node/http'
  export interface AppRouteDefinition {
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
  export type AppRouteHandler = (
    request: IncomingMessage,
    response: ServerResponse,
    context: Context,
  ) => Promise<void>
  export interface AppRouteEntrypoint {
    handler: AppRouteHandler
    routeModule: AppRouteRouteModule
    patchFetch(): void
  }
  export function createAppRouteEntrypoint(
    definition: AppRouteDefinition,
    loadUserland: () => object | Promise<object>,
  ): AppRouteEntrypoint
}

declare module 'next-template:middleware' {
  import type { MiddlewareAdapter } from '@/sandbox/server/next/middleware'
  export function createMiddleware(page: string, userland: object): MiddlewareAdapter
}

declare module 'next-template:instrumentation' {
  export type Instrumentation =
    typeof import('next/dist/server/lib/router-utils/instrumentation-globals.external')
  export function createInstrumentation(): Instrumentation
}

declare module 'next-template:pages-api' {
  interface Definition {
    page: string
    pathname: string
  }
  /** Throws when `userland` has no default export that is a function. */
  export function createPagesApiEntrypoint(definition: Definition, userland: object): object
}

declare module 'next-template:metadata' {
  import type { MetadataKind } from '@/sandbox/server/learner/metadata-files'
  /** By kind of file: makes its route module from what it exports, or from its text, and its path. */
  export const metadataModules: Record<
    MetadataKind,
    (userland: object | string, file: string) => object
  >
}

declare module 'next-template:app-route-15' {
  import type { AppRouteRouteModule } from 'next-15/dist/server/route-modules/app-route/module'
  import type { AppRouteDefinition, AppRouteHandler } from 'next-template:app-route'
  export interface AppRouteEntrypoint {
    handler: AppRouteHandler
    routeModule: AppRouteRouteModule
    patchFetch(): void
  }
  export function createAppRouteEntrypoint(
    definition: AppRouteDefinition,
    userland: object,
  ): AppRouteEntrypoint
}

declare module 'next-template:app-route-14' {
  import type { AppRouteRouteModule } from 'next-14/dist/server/future/route-modules/app-route/module'
  import type { AppRouteDefinition } from 'next-template:app-route'
  export interface AppRouteEntrypoint {
    routeModule: AppRouteRouteModule
    staticGenerationAsyncStorage: object
    patchFetch(): void
  }
  export function createAppRouteEntrypoint(
    definition: AppRouteDefinition,
    userland: object,
  ): AppRouteEntrypoint
}

declare module 'next/dist/compiled/react/react.react-server' {
  const react: object
  export = react
}

declare module 'next/dist/compiled/ua-parser-js' {
  export default function parse(header: string | undefined): object
}

declare module 'next/dist/compiled/native-url' {
  const url: Pick<typeof import('node:url'), 'parse' | 'format' | 'resolve'>
  export = url
}

// The function is exported, but its types are not.
declare module 'next/dist/build/analysis/get-page-static-info' {
  import type { NextConfigComplete } from 'next/dist/server/config-shared'
  type Matcher = string | { source: string }
  export function getMiddlewareMatchers(
    matcher: Matcher | Matcher[],
    config: NextConfigComplete,
  ): { regexp: string; originalSource: string }[]
}

declare module 'next/dist/compiled/process' {
  const process: { env: Record<string, string | undefined> }
  export default process
}

declare module 'next/dist/compiled/querystring-es3' {
  const querystring: Pick<typeof import('node:querystring'), 'stringify'>
  export = querystring
}

declare module 'virtual:edge-inputs' {
  import type { EdgeInputs } from '@/sandbox/server/next/edge-functions'
  /** What the server gives the script for the function that it is run for. */
  export const inputs: EdgeInputs
}

declare module 'next-template:edge-app-route' {
  import type { EdgeHandler } from '@/sandbox/server/next/edge-functions'
  export function createEdgeRoute(page: string, module: object, nextConfig: object): EdgeHandler
}

// Server worker. What differs between the versions of Next. The build picks the implementation:
// v14/engine.ts, v15/engine.ts or v16/engine.ts.

import type { OutgoingHttpHeaders } from 'node:http'
import type { NextUrlWithParsedQuery } from 'next/dist/server/request-meta'
import type { PackedAsset } from '../../protocol/packed-asset'
import type { IncomingMessage, ServerResponse } from '../node/http'
import type { Route } from '../learner/routes'

export { engine } from 'virtual:next-engine'

/** What Next's router made of a request. */
export interface Resolution {
  statusCode?: number
  url: NextUrlWithParsedQuery
  headers: Record<string, string | string[]>
  /** Null when no handler answers the path. */
  route: Route | null
  params?: Params
  /** The path in the build output that was found: `/api/problems/[id]`. */
  output: string | null
}

export type Resolve = (request: IncomingMessage, response: ServerResponse) => Promise<Resolution>

/** Answers a request that was resolved to its route. */
export type Entry = (
  request: IncomingMessage,
  response: ServerResponse,
  resolution: Resolution,
  waitUntil: (work: Promise<unknown>) => void,
) => Promise<void>

export type LoadUserland = (route: Route) => object | Promise<object>

export type Params = Record<string, string | string[] | undefined>

/** What a build knows of a route before it calls it. */
export interface AppConfig {
  dynamic?: string
  revalidate?: number | false
  runtime?: string
  /** Why GET is not prerendered although nothing forbids it; absent when it may be. */
  notCacheable?: string
}

/** Paths of generateStaticParams, and what other paths get. */
export interface StaticPaths {
  prerendered: { path: string; params: Params }[]
  /** As the prerender manifest has it: null makes other paths at request time, false refuses them. */
  fallback: string | false | null | undefined
}

/** A reply that the build made. */
export interface PrerenderRecord {
  path: string
  /** Seconds, false: never by time; 0: dynamic after all. */
  revalidate: number | false
  expire: number | undefined
  status?: number
  headers?: OutgoingHttpHeaders
}

/** `next build` of one route. */
export interface RouteBuilder {
  /** The segment config as Next's build reduces it. Throws what Next says of a wrong one. */
  collectConfig(): Promise<AppConfig>
  /** Comes after {@link RouteBuilder.collectConfig}. */
  staticPaths(): Promise<StaticPaths>
  /** Calls GET as the build does and stores its reply in `.next/server/app`. */
  exportPath(path: string, params: Params): Promise<Omit<PrerenderRecord, 'path'>>
}

/** One version of Next. */
export interface Engine {
  /** What a learner's `import … from 'next/…'` resolves to. */
  publicModules: Record<string, object>
  /** Next's Vary for everything below `app/` (base-server.js, setVaryHeader). */
  appVary: string
  /** Headers of the prerendered not-found page that are this version's. */
  notFoundHeaders: Record<string, string | string[]>
  /** Reads the build output of the project and prepares Next's resolver. */
  createResolve(routes: Route[]): Promise<Resolve>
  /** Prepares Next's entry of one route; its module loads at the first request. */
  createEntry(route: Route, load: LoadUserland): Entry
  createBuilder(route: Route, load: LoadUserland): RouteBuilder
  /** Entries of `routes` and `dynamicRoutes` in the prerender manifest. */
  prerenderRecord(route: Route, record: PrerenderRecord): object
  dynamicRouteRecord(route: Route, fallback: string | false | null): object
  /** Adds the modules that compiled `'use cache'` functions import. Absent where Next has no such thing. */
  startUseCache?(script: PackedAsset, provided: Record<string, object>): Promise<void>
  /** Gives the route of `page` the manifests that cached functions need. */
  provideReferenceManifests?(page: string): void
  /** Empties Next's memory as a new process has it. Returns the function that brings the old one back. */
  newProcess(): () => void
}

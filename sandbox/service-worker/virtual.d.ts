// Types of modules that the build makes (sandbox/build/service-worker.ts).

declare module 'virtual:precache' {
  /** Paths below the site's base path. */
  export const precache: string[]
  /** Hash over the content of all of them. */
  export const precacheVersion: string
}

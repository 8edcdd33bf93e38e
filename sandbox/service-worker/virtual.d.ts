// Types of modules that the build makes (sandbox/build/service-worker.ts).

declare module 'virtual:offline-copy' {
  /** Paths below the site's base path; each is named by a hash over all that it holds. */
  export const copyFiles: { brotli: string; gzip: string }
}

// Server worker. Next evaluates manifests of client components with `vm`: scripts of the build that write
// to `globalThis`.

/** Runs `code`; what it sets on `globalThis` ends up on `context`. */
export function runInNewContext(code: string, context: { process?: unknown }): void {
  const run = new Function('globalThis', 'process', code) as (
    scope: object,
    process: unknown,
  ) => void
  run(context, context.process)
}

// Server worker. Next evaluates manifests of client components with `vm`; route handlers have none.

export function runInNewContext(): never {
  throw new Error('node:vm is not available in the sandbox.')
}

// Server worker. `require` and `import()` of paths that are only known at run time: what `next build`
// would have left on disk. The build wraps the bundle in a function of this name.

interface RuntimeRequire {
  load?: (path: string) => unknown
}

declare const require: RuntimeRequire

/** Sets who answers them; `load` throws for a path that it does not have. */
export function installRequire(load: (path: string) => unknown): void {
  require.load = load
}

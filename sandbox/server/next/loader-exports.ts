// Server worker and build time. What Next's loaders of metadata ask webpack about a file: the names that it exports.

type Loaded = (error: null, source: string, map: null, module: { dependencies: object[] }) => void

/** `loadModule` of a loader's context. A loader knows an export by the name of webpack's class. */
export const loadModuleWith =
  (exported: readonly string[]) =>
  (_file: string, done: Loaded): void => {
    const dependencies = exported.map((name) => ({
      name,
      constructor: { name: 'HarmonyExportSpecifierDependency' },
    }))
    done(null, '', null, { dependencies })
  }

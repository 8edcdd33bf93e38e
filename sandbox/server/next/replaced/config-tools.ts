// Server worker. Tools that the loader of next.config names, and that have nothing to do here.

export const loadWebpackHook = () => undefined
export const findRootDir = () => '/'
export const findRootDirAndLockFiles = () => ({ lockFiles: [], rootDir: '/' })
export const warnDuplicatedLockFiles = () => undefined
export const warnRootBoundary = () => undefined
export const loadBindings = async () => ({ css: { lightning: true } })

export const SUPPORTED_TEST_RUNNERS_LIST = ['playwright']

function refuse(): never {
  throw new Error('The configuration is invalid; the log of the build says why.')
}

export { refuse as flushAndExit, refuse as flushTelemetry }

/** The default export is `semver`, asked for Node versions with a known bug. */
export default { satisfies: () => false }

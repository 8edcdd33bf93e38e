// Server worker. Parts of `next dev` that Next's router names and a production server never calls.

export function setupDevBundler(): never {
  throw new Error('The development server of Next is not part of the sandbox.')
}

export {
  setupDevBundler as nudgeUpgrade,
  setupDevBundler as printAndExit,
  setupDevBundler as DevBundlerService,
  setupDevBundler as Telemetry,
}

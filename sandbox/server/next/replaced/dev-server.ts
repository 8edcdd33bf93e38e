// Server worker. Parts of `next dev` that Next's router names and a production server never calls.

function unavailable(): never {
  throw new Error('The development server of Next is not part of the sandbox.')
}

export { unavailable as setupDevBundler, unavailable as nudgeUpgrade, unavailable as printAndExit }
export class DevBundlerService {}
export class Telemetry {}

// Injected into the Postgres worker: globals of Node that pg, PGlite and their packages name.

import { Buffer } from 'buffer'

// Without cross-origin isolation there is none, yet PGlite's runtime asks what is an instance of it.
Object.assign(globalThis, {
  SharedArrayBuffer: globalThis.SharedArrayBuffer ?? function SharedArrayBuffer() {},
})

/** Has no Node version: PGlite then takes the room for a browser, also when a test runs it in Node. */
const process = {
  env: {},
  versions: {},
  platform: 'browser',
  nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) =>
    queueMicrotask(() => callback(...args)),
  emitWarning: () => {},
}

export { Buffer, process }

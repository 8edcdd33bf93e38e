// Server worker. Named by Next's resume data cache, which only partially prerendered pages use, and by its
// sender of files.

function unavailable(): never {
  throw new Error('node:zlib is not available in the sandbox.')
}

export const deflateSync = unavailable
export const inflateSync = unavailable

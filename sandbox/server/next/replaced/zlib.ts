// Server worker. Next compresses the state of a partially prerendered page with it, which here stays in memory: the
// bytes are kept as they are. Its sender of files only names classes of the module.

export const deflateSync = (text: string): Buffer => Buffer.from(text)

export const inflateSync = (bytes: Buffer): Buffer => bytes

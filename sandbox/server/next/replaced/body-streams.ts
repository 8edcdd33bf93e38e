// Server worker. Without middleware nobody clones the body: the request keeps its only stream.

export function getCloneableBody(readable: unknown) {
  return {
    finalize: async () => undefined,
    cloneBodyStream: () => readable,
  }
}

// Server worker. Projects have no instrumentation.ts, so registration has nothing to do.

export async function ensureInstrumentationRegistered(): Promise<void> {}

export async function ensureInstrumentationRegisteredWithDeferredSpans(): Promise<undefined> {}

export async function instrumentationOnRequestError(): Promise<void> {}

export async function getInstrumentationModule(): Promise<undefined> {}

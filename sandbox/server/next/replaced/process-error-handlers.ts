// Server worker. Unhandled errors are reported by the worker itself, see server/worker.ts.

export function installProcessErrorHandlers(): void {}

export const isUnhandledRejectionListenerRegistered = () => true

export function registerUnhandledRejectionListener(): void {}

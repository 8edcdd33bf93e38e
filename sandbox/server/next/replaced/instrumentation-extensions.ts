// Server worker. In Node it changes the tracers of OpenTelemetry that `register` may have installed.

export function afterRegistration(): void {}

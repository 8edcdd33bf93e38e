// Server worker. The `debug` package: silent, as it is unless the DEBUG variable is set.

export default function createDebug() {
  return () => undefined
}

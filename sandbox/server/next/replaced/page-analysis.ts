// Server worker. Sources are not analysed here; sandbox/server/next/middleware.ts reads what they export.

export function parseModule(): never {
  throw new Error('Sources are not parsed in the server worker.')
}

export { parseModule as extractExportedConstValue, parseModule as UnsupportedValueError }

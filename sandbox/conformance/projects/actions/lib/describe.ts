/** A value as text that tells its class, which JSON would lose. */
export async function describe(value: unknown): Promise<string> {
  if (value instanceof Promise) return `Promise of ${await describe(await value)}`
  if (value instanceof Date) return `Date ${value.toISOString()}`
  if (value instanceof Map) return `Map {${await describeAll([...value].flat(), ' ')}}`
  if (value instanceof Set) return `Set {${await describeAll([...value], ', ')}}`
  if (value instanceof FormData) return `FormData {${await describeAll([...value].flat(), ' ')}}`
  if (value instanceof File) return `File ${value.name} ${await describeBytes(value)}`
  if (value instanceof Blob) return `Blob ${await describeBytes(value)}`
  if (value instanceof ReadableStream) return `ReadableStream of ${await describeStream(value)}`
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} ${JSON.stringify(value)}`
  if (value instanceof ArrayBuffer) return `ArrayBuffer of ${value.byteLength}`
  if (Array.isArray(value)) return `[${await describeAll(value, ', ')}]`
  if (typeof value === 'object' && value !== null) return describeObject(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `function ${value.length}`
  return Object.is(value, -0) ? '-0' : typeof value === 'string' ? `"${value}"` : String(value)
}

const describeAll = async (values: unknown[], between: string) =>
  (await Promise.all(values.map(describe))).join(between)

const describeBytes = async (blob: Blob) =>
  `${blob.type || 'untyped'} ${[...new Uint8Array(await blob.arrayBuffer())]}`

async function describeStream(stream: ReadableStream<unknown>): Promise<string> {
  const parts: unknown[] = []
  for await (const part of stream) parts.push(part)
  return describe(parts)
}

async function describeObject(value: object): Promise<string> {
  const entries = Object.entries(value).map(async ([key, own]) => `${key}: ${await describe(own)}`)
  return `{${(await Promise.all(entries)).join(', ')}}`
}

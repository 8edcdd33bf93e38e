// Server worker. Reads the body of a request for an API route of the Pages Router.

import type { IncomingMessage } from '../../node/http'

interface Options {
  encoding: string
  /** Bytes, or a text such as `1mb`. */
  limit: number | string
}

const UNITS: Record<string, number> = { '': 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }

/** As the package bytes reads it; a text that is none sets no limit. */
function readLimit(limit: number | string): number {
  if (typeof limit === 'number') return limit
  const [, amount, unit = ''] = /^([\d.]+) *([kmg]?b)?$/i.exec(limit.trim()) ?? []
  return amount === undefined
    ? Infinity
    : Math.floor(Number(amount) * (UNITS[unit.toLowerCase()] ?? 1))
}

const failure = (message: string, type: string) => Object.assign(new Error(message), { type })

/** Rejects with `type` set to what the package raw-body sets it to. */
async function getRawBody(request: IncomingMessage, { encoding, limit }: Options): Promise<string> {
  const decoder = createDecoder(encoding)
  const allowed = readLimit(limit)
  const length = Number(request.headers['content-length'] ?? 0)
  if (length > allowed) throw failure('request entity too large', 'entity.too.large')
  let text = ''
  let received = 0
  for await (const chunk of request) {
    received += chunk.byteLength
    if (received > allowed) throw failure('request entity too large', 'entity.too.large')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function createDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw failure('specified encoding unsupported', 'encoding.unsupported')
  }
}

// Next requires it, and the package is a function.
module.exports = getRawBody

// Sends a case's requests to a sandbox.

import type { Sandbox } from '../client/types'
import type { ConformanceReply } from './conformance-case'
import { pieces, type Sender } from './run-cases'

async function readAll(
  body: ReadableStream<Uint8Array>,
): Promise<Pick<ConformanceReply, 'body' | 'brokenOff'>> {
  const chunks: Uint8Array[] = []
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { body: Buffer.concat(chunks), brokenOff: false }
      chunks.push(value)
    }
  } catch {
    return { body: Buffer.concat(chunks), brokenOff: true }
  }
}

function streamOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

export function sandboxSender(sandbox: Pick<Sandbox, 'fetch'>): Sender {
  return async ({ method, path, headers, body, streamed }) => {
    const {
      status,
      statusText,
      headers: replyHeaders,
      ...reply
    } = await sandbox.fetch(`http://localhost:3000${path}`, {
      method,
      headers,
      body: body && streamed ? streamOf(pieces(body)) : body,
      cookies: 'omit',
    })
    return { status, statusText, headers: replyHeaders, ...(await readAll(reply.body)) }
  }
}

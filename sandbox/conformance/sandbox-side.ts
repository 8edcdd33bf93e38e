// A sandbox as one side of the suite.

import type { Sandbox, SandboxResponse } from '../client/types'
import type { ConformanceReply } from './conformance-case'
import { readRouteTable } from './route-table'
import { pieces, type Side } from './run-cases'

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

function senderOf(sandbox: Sandbox, onReply: (response: SandboxResponse) => void): Side['send'] {
  return async ({ method, path, headers, body, streamed }) => {
    const response = await sandbox.fetch(`http://localhost:3000${path}`, {
      method,
      headers,
      body: body && streamed ? streamOf(pieces(body)) : body,
      cookies: 'omit',
    })
    onReply(response)
    const { status, statusText, headers: replyHeaders } = response
    return { status, statusText, headers: replyHeaders, ...(await readAll(response.body)) }
  }
}

export function sandboxSide(sandbox: Sandbox): Side {
  let traces: Promise<unknown>[] = []
  return {
    send: senderOf(sandbox, ({ trace }) => traces.push(trace)),
    wait: (seconds) => sandbox.clock.advance(seconds * 1000),
    async settle() {
      await Promise.all(traces)
      traces = []
    },
    async setUpstream(host, settings) {
      await sandbox.setUpstream(host, settings)
    },
    async calls(host) {
      const found = (await sandbox.upstreams()).find((one) => one.host === host)
      return found?.calls ?? 0
    },
    async build() {
      const { ok, table, problems } = sandbox.lastBuild() ?? (await sandbox.build())
      const output = problems.map(({ message }) => message).join('\n')
      return { ok, output, table: ok ? readRouteTable(table) : '' }
    },
  }
}

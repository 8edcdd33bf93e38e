// Sends a case's requests to a sandbox that runs in a page of Chromium.

import type { JSHandle } from 'playwright-core'
import type { Sandbox, SandboxRequestInit } from '../client/types'
import type { HeaderList } from '../protocol/trace'
import { pieces, type Sender } from './run-cases'

/** Bytes cross to the page and back as base64. */
interface PageRequest {
  path: string
  method: string
  headers: HeaderList
  /** One piece is sent whole, several as a stream. */
  pieces: string[]
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** Runs in the page. */
async function sendInPage(sandbox: Sandbox, request: PageRequest) {
  const { method, headers } = request
  const chunks = request.pieces.map((text) =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  )
  const init: SandboxRequestInit = { method, headers, cookies: 'omit' }
  if (chunks.length === 1) init.body = chunks[0]
  if (chunks.length > 1) {
    init.body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk)
        controller.close()
      },
    })
  }
  const response = await sandbox.fetch(`http://localhost:3000${request.path}`, init)
  const reader = response.body.getReader()
  const received: Uint8Array<ArrayBuffer>[] = []
  let brokenOff = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      received.push(new Uint8Array(value))
    }
  } catch {
    brokenOff = true
  }
  const url = await new Promise<string>((resolve) => {
    const file = new FileReader()
    file.onload = () => resolve(String(file.result))
    file.readAsDataURL(new Blob(received))
  })
  return {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
    body: url.slice(url.indexOf(',') + 1),
    brokenOff,
  }
}

export function pageSender(sandbox: JSHandle<Sandbox>): Sender {
  return async ({ path, method, headers, body, streamed }) => {
    const whole = body ? [body] : []
    const request: PageRequest = {
      path,
      method,
      headers,
      pieces: (body && streamed ? pieces(body) : whole).map(toBase64),
    }
    const reply = await sandbox.evaluate(sendInPage, request)
    return { ...reply, body: Buffer.from(reply.body, 'base64') }
  }
}

// A sandbox in a page of Chromium as one side of the suite.

import type { JSHandle, Page } from 'playwright-core'
import type { NextVersion, Sandbox, SandboxRequestInit } from '../client/types'
import type { ProjectFiles, ServerMode } from '../protocol/project'
import type { HeaderList } from '../protocol/trace'
import { readRouteTable } from './route-table'
import { PATIENCE_MS, pieces, type Side } from './run-cases'

/** What the page keeps of a sandbox: `settle` waits for these traces. */
interface PageSandbox {
  sandbox: Sandbox
  traces: Promise<unknown>[]
}

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
async function sendInPage({ sandbox, traces }: PageSandbox, request: PageRequest) {
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
  traces.push(response.trace)
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

function senderOf(page: JSHandle<PageSandbox>): Side['send'] {
  return async ({ path, method, headers, body, streamed }) => {
    const whole = body ? [body] : []
    const request: PageRequest = {
      path,
      method,
      headers,
      pieces: (body && streamed ? pieces(body) : whole).map(toBase64),
    }
    const reply = await page.evaluate(sendInPage, request)
    return { ...reply, body: Buffer.from(reply.body, 'base64') }
  }
}

export interface PageSide extends Side {
  dispose(): Promise<void>
}

/** Starts a sandbox in `page`. */
export async function openPageSide(
  page: Page,
  files: ProjectFiles,
  next: NextVersion,
  mode: ServerMode,
): Promise<PageSide> {
  const handle = await page.evaluateHandle(
    async (options): Promise<PageSandbox> => ({
      sandbox: await window.createSandbox(options),
      traces: [],
    }),
    { files, next, mode, timeoutMs: PATIENCE_MS },
  )
  return {
    send: senderOf(handle),
    wait: (seconds) =>
      handle.evaluate(({ sandbox }, ms) => sandbox.clock.advance(ms), seconds * 1000),
    settle: () =>
      handle.evaluate(async ({ traces }) => {
        await Promise.all(traces.splice(0))
      }),
    setUpstream: (host, settings) =>
      handle.evaluate(
        async ({ sandbox }, [name, given]) => {
          await sandbox.setUpstream(name, given)
        },
        [host, settings] as const,
      ),
    calls: (host) =>
      handle.evaluate(async ({ sandbox }, name) => {
        const found = (await sandbox.upstreams()).find((one) => one.host === name)
        return found?.calls ?? 0
      }, host),
    async build() {
      const { ok, table, problems } = await handle.evaluate(
        ({ sandbox }) => sandbox.lastBuild() ?? sandbox.build(),
      )
      const output = problems.map(({ message }) => message).join('\n')
      return { ok, output, table: ok ? readRouteTable(table) : '' }
    },
    dispose: () => handle.evaluate(({ sandbox }) => sandbox.dispose()),
  }
}

// Page. Answers `<scope>play/<id>/…`, which the service worker intercepts, from a sandbox of this page.

import type { PlayMessage, PlayRequest } from '../protocol/play'
import type { Sandbox } from './types'

const open = new Map<string, Sandbox>()

/** Makes `sandbox` reachable for plain `fetch` and navigation. Returns its path, or null without a service worker. */
export function openPlay(sandbox: Sandbox, scope: string): string | null {
  const serviceWorkers = findServiceWorkers()
  if (!serviceWorkers) return null
  const id = crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)
  if (open.size === 0) serviceWorkers.addEventListener('message', receive)
  open.set(id, sandbox)
  return `${scope}play/${id}/`
}

/** None in an insecure context; a browser that keeps nothing for the site may throw instead. */
function findServiceWorkers(): ServiceWorkerContainer | null {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : null
  } catch {
    return null
  }
}

function receive(event: MessageEvent<PlayRequest>): void {
  if (event.data?.type !== 'play') return
  const [port] = event.ports
  const sandbox = open.get(event.data.sandbox)
  if (port && sandbox) void answer(event.data, sandbox, port)
}

async function answer(
  { url, method, headers, body }: PlayRequest,
  sandbox: Sandbox,
  port: MessagePort,
): Promise<void> {
  const send = (message: PlayMessage, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer)
  send({ type: 'mine' })
  const controller = new AbortController()
  port.onmessage = () => controller.abort()
  try {
    const bytes = body && body.byteLength > 0 ? body : null
    const response = await sandbox.fetch(url, {
      method,
      headers,
      body: bytes,
      signal: controller.signal,
    })
    send({
      type: 'head',
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    })
    const reader = response.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      send({ type: 'chunk', bytes: value }, [value.buffer as ArrayBuffer])
    }
    send({ type: 'end' })
  } catch (error) {
    send({ type: 'fail', message: error instanceof Error ? error.message : String(error) })
  }
}

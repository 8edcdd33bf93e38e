// Page. Answers `<scope>play/<id>/…`, which the service worker intercepts, from a sandbox of this page.

import type { PlayMessage, PlayRequest } from '../protocol/play'
import type { Sandbox } from './types'

/** Answers the requests of one play path. */
export type PlayHandler = (request: PlayRequest, answer: PlayAnswer) => Promise<void>

export interface PlayAnswer {
  send(message: PlayMessage, transfer?: Transferable[]): void
  /** Aborts when the reader of the reply has gone. */
  signal: AbortSignal
}

export interface PlayPath {
  /** `<scope>play/<id>/` */
  path: string
  close(): void
}

const open = new Map<string, PlayHandler>()

/** Opens a path of its own for `handler`. Null without service workers. */
export function openPlayPath(scope: string, handler: PlayHandler): PlayPath | null {
  const serviceWorkers = findServiceWorkers()
  if (!serviceWorkers) return null
  const id = crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)
  if (open.size === 0) serviceWorkers.addEventListener('message', receive)
  open.set(id, handler)
  return { path: `${scope}play/${id}/`, close: () => open.delete(id) }
}

/** Makes `sandbox` reachable for plain `fetch` and navigation. Returns its path, or null without a service worker. */
export function openPlay(sandbox: Sandbox, scope: string): string | null {
  return openPlayPath(scope, answerPlainly(sandbox))?.path ?? null
}

/** None in an insecure context; a browser that keeps nothing for the site may throw instead. */
export function findServiceWorkers(): ServiceWorkerContainer | null {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : null
  } catch {
    return null
  }
}

function receive(event: MessageEvent<PlayRequest>): void {
  if (event.data?.type !== 'play') return
  const [port] = event.ports
  const handler = open.get(event.data.sandbox)
  if (!port || !handler) return
  const controller = new AbortController()
  port.onmessage = () => controller.abort()
  const send: PlayAnswer['send'] = (message, transfer = []) => port.postMessage(message, transfer)
  send({ type: 'mine' })
  handler(event.data, { send, signal: controller.signal }).catch((error: unknown) =>
    send({ type: 'fail', message: error instanceof Error ? error.message : String(error) }),
  )
}

/** Passes each request to `sandbox` and the reply back, as they are. */
export function answerPlainly(sandbox: Pick<Sandbox, 'fetch'>): PlayHandler {
  return async ({ url, method, headers, body }, { send, signal }) => {
    const bytes = body && body.byteLength > 0 ? body : null
    const response = await sandbox.fetch(url, { method, headers, body: bytes, signal })
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
  }
}

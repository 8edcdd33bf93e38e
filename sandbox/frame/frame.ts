// The sandbox frame: an opaque origin without network. It only starts and ends workers for the page.

import type { FrameEvent, FrameRequest } from '../protocol/frame'

const workers = new Map<number, Worker>()

const tell = (event: FrameEvent) => parent.postMessage(event, '*')

function spawn(request: Extract<FrameRequest, { type: 'spawn' }>): void {
  const url = URL.createObjectURL(new Blob([request.script], { type: 'text/javascript' }))
  const worker = new Worker(url, { name: request.room })
  URL.revokeObjectURL(url)
  workers.set(request.id, worker)
  worker.onerror = (event) => {
    event.preventDefault()
    tell({
      type: 'error',
      id: request.id,
      message: event.message || 'The worker ended without a message.',
    })
  }
}

addEventListener('message', (event: MessageEvent<FrameRequest>) => {
  if (event.source !== parent) return
  const request = event.data
  if (request.type === 'spawn') return spawn(request)
  const worker = workers.get(request.id)
  if (request.type === 'boot') return worker?.postMessage(request.message, request.transfer)
  worker?.terminate()
  workers.delete(request.id)
})

tell({ type: 'loaded' })

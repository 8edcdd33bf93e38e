// Messages between the service worker and the page that owns a sandbox.

import type { HeaderList } from './trace'

/** Sent to every window of the site, with a port; the owner answers on it. */
export interface PlayRequest {
  type: 'play'
  sandbox: string
  url: string
  method: string
  headers: HeaderList
  body: ArrayBuffer | null
  /** `Request.destination`: `iframe` for a document of the preview. */
  destination?: RequestDestination
}

export type PlayMessage =
  | { type: 'mine' }
  | { type: 'head'; status: number; statusText: string; headers: HeaderList }
  | { type: 'chunk'; bytes: Uint8Array }
  | { type: 'end' }
  | { type: 'fail'; message: string }

// Messages between the page and the sandbox frame, which only starts and ends workers.

export type RoomName = 'server' | 'postgres' | 'compiler'

export type FrameRequest =
  | { type: 'spawn'; id: number; room: RoomName; script: ArrayBuffer }
  | { type: 'boot'; id: number; message: object; transfer: Transferable[] }
  | { type: 'terminate'; id: number }

export type FrameEvent = { type: 'loaded' } | { type: 'error'; id: number; message: string }

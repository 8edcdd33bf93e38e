// Page. What the sandboxes of one page share: the frame, the downloads, Postgres and the compiler.

import { Assets } from './assets'
import { CompilerRoom } from './compiler-room'
import { Frame, type RoomHost } from './frame'
import { fetchAhead } from './late-scripts'
import { PostgresRoom } from './postgres-room'

export interface PageRooms {
  host: RoomHost
  assets: Assets
  postgres: PostgresRoom
  compiler: CompilerRoom
}

let frame: Promise<RoomHost> | null = null
const byBase = new Map<string, Promise<PageRooms>>()

function pageFrame(): Promise<RoomHost> {
  frame ??= Frame.create().catch((error: unknown) => {
    frame = null
    throw error
  })
  return frame
}

/** The rooms of this page for the assets at `base`; made at the first call, which says what it will need of them. */
export function pageRooms(base: URL, needed: readonly string[]): Promise<PageRooms> {
  const known = byBase.get(base.href)
  if (known) return known
  const assets = new Assets(base)
  // The downloads need not wait for the frame.
  fetchAhead(needed, assets)
  const rooms = pageFrame().then((host) => ({
    host,
    assets,
    postgres: new PostgresRoom(host, assets),
    compiler: new CompilerRoom(host, assets),
  }))
  byBase.set(base.href, rooms)
  rooms.catch(() => byBase.delete(base.href))
  return rooms
}

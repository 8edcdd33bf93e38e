// Page. What the sandboxes of one page share: the frame, the downloads, Postgres and the compiler.

import { Assets } from './assets'
import { CompilerRoom } from './compiler-room'
import { Frame, type RoomHost } from './frame'
import { POSTGRES_ASSETS, PostgresRoom } from './postgres-room'
import { serverAssets } from './server-room'
import type { NextVersion } from './types'

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

/** The rooms of this page for the assets at `base`; made at the first call, which names its version. */
export function pageRooms(base: URL, next: NextVersion): Promise<PageRooms> {
  const known = byBase.get(base.href)
  if (known) return known
  const assets = new Assets(base)
  // The downloads need not wait for the frame. Whoever uses one is told why it failed.
  for (const name of [...POSTGRES_ASSETS, ...serverAssets(next)]) {
    assets.load(name).catch(() => undefined)
  }
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

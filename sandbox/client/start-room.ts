// Page. Starts a worker from its script while the rest of what it needs is still on its way.

import type { RoomName } from '../protocol/frame'
import type { PackedAsset } from '../protocol/packed-asset'
import type { Assets } from './assets'
import type { Room, RoomHost } from './frame'

type Packed<Files> = { [Index in keyof Files]: PackedAsset }

export interface RoomStart<Files extends readonly string[]> {
  host: RoomHost
  assets: Assets
  name: RoomName
  /** The asset that the worker runs. */
  script: string
  /** Assets that its first message brings. */
  files: Files
  /** Makes that message. */
  boot(files: Packed<Files>): { message: object; transfer: Transferable[] }
  /** The worker died by itself. */
  onError(message: string): void
}

/** Resolves when the first message is sent. Rejects, and leaves no worker behind, when an asset is missing. */
export async function startRoom<const Files extends readonly string[]>(
  start: RoomStart<Files>,
): Promise<Room> {
  const { host, assets, name, onError } = start
  const files = Promise.all(start.files.map((file) => assets.load(file)))
  // Awaited below, unless the script fails first.
  files.catch(() => undefined)
  const room = host.spawn(name, await assets.loadScript(start.script), onError)
  try {
    const { message, transfer } = start.boot((await files) as Packed<Files>)
    room.boot(message, transfer)
    return room
  } catch (error) {
    room.terminate()
    throw error
  }
}

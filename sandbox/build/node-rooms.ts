// Build time. The sandbox's rooms in Node threads: recorded replies and Node tests run the very
// scripts that the browser gets.

import { Worker } from 'node:worker_threads'
import type { Assets } from '../client/assets'
import { CompilerRoom } from '../client/compiler-room'
import type { Room, RoomHost } from '../client/frame'
import type { PageRooms } from '../client/page-rooms'
import { PostgresRoom } from '../client/postgres-room'
import type { RoomName } from '../protocol/frame'
import { nextVersions } from './next-package'

/** Browser globals that Node threads lack, and without what makes libraries take them for Node. */
const PRELUDE = `
const { parentPort } = require('node:worker_threads')
globalThis.self = globalThis
const thread = process
delete globalThis.process
globalThis.addEventListener = (type, listener) => {
  if (type !== 'unhandledrejection') return
  thread.on('unhandledRejection', (reason) => listener({ reason, preventDefault: () => undefined }))
}
parentPort.on('message', (data) => self.onmessage({ data }))
`

class ThreadHost implements RoomHost {
  #workers = new Set<Worker>()

  spawn(_room: RoomName, script: ArrayBuffer, onError: (message: string) => void): Room {
    const source = Buffer.from(script).toString()
    const worker = new Worker(
      `${PRELUDE}\nrequire('node:vm').runInThisContext(${JSON.stringify(source)})`,
      { eval: true },
    )
    this.#workers.add(worker)
    worker.on('error', (error) => onError(String(error)))
    return {
      boot: (message, transfer) => worker.postMessage(message, transfer as never),
      terminate: () => {
        this.#workers.delete(worker)
        void worker.terminate()
      },
    }
  }

  close(): void {
    for (const worker of this.#workers) void worker.terminate()
    this.#workers.clear()
  }
}

type NodeAssets = Pick<Assets, 'manifest' | 'load' | 'loadScript' | 'watch'>

function assetsOf(files: Record<string, Uint8Array>): NodeAssets {
  const bytesOf = (name: string) => new Uint8Array(files[name] ?? new Uint8Array()).buffer
  return {
    manifest: async () => ({ nextVersions, assets: {} }),
    load: async (name) => ({ bytes: bytesOf(name), encoding: 'none' }),
    loadScript: async (name) => bytesOf(name),
    watch: async () => () => undefined,
  }
}

/** Rooms over built assets. `close` ends their threads. */
export async function nodeRooms(
  files: Record<string, Uint8Array>,
): Promise<PageRooms & { close(): void }> {
  const host = new ThreadHost()
  const assets = assetsOf(files) as Assets
  return {
    host,
    assets,
    postgres: new PostgresRoom(host, assets),
    compiler: new CompilerRoom(host, assets),
    close: () => host.close(),
  }
}

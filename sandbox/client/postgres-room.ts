// Page. The Postgres worker that all sandboxes of a page share.

import { Caller, type Port } from '../protocol/rpc'
import type { PostgresBoot, PostgresMethods, StateCapture } from '../protocol/database'
import type { Assets } from './assets'
import type { Room, RoomHost } from './frame'
import { responds } from './responds'
import { startRoom } from './start-room'

const SCRIPT = 'postgres.js'
const FILES = ['pglite.wasm', 'pglite.data', 'snapshot.tar'] as const
export const POSTGRES_ASSETS = [SCRIPT, ...FILES]

interface Running {
  room: Room
  control: Caller<PostgresMethods>
  /** True once it took a query. */
  life: { started: boolean }
}

/** Told to every sandbox of the page: its connection ended with the old worker. */
export interface PostgresRebuild {
  reason: string
  ms: number
  /** States whose rows could not all be kept. */
  lost: Set<string>
}

type RebuildListener = (rebuild: PostgresRebuild) => Promise<void>

export interface DriverConnection {
  port: MessagePort
  /** Call it once; it starts Postgres. */
  open(): void
}

export class PostgresRoom {
  #running: Promise<Running> | null = null
  #hasStarted = false
  /** Content of each state after its last finished request, to survive the end of the worker. */
  #captures = new Map<string, StateCapture | null>()
  /** States that changed after their capture was taken. */
  #capturing = new Set<string>()
  #rebuilding: Promise<void> | null = null
  #listeners = new Set<RebuildListener>()

  constructor(
    private readonly host: RoomHost,
    private readonly assets: Assets,
  ) {}

  async call<K extends keyof PostgresMethods & string>(
    method: K,
    args: Parameters<PostgresMethods[K]>,
    transfer: Transferable[] = [],
  ): Promise<Awaited<ReturnType<PostgresMethods[K]>>> {
    await this.#rebuilding
    const { control } = await this.#run()
    return control.call(method, args, transfer)
  }

  /** A driver connection to `state`, for a server worker. Queries wait until it is open and Postgres is up. */
  connect(state: string): DriverConnection {
    const { port1, port2 } = new MessageChannel()
    const open = () => this.call('open', [state, port2], [port2]).catch(() => port2.close())
    return { port: port1, open: () => void open() }
  }

  /** Settles when the replacement under way is done; null without one. */
  get rebuilding(): Promise<void> | null {
    return this.#rebuilding
  }

  /** Resolves when Postgres takes queries; rejects with the reason why it could not start. */
  async ready(): Promise<void> {
    // Later a query of somebody may keep it busy.
    if (!this.#hasStarted) await this.call('ping', [])
  }

  /** Remembers the content of `state` as it is now. */
  async capture(state: string): Promise<void> {
    this.#capturing.add(state)
    this.#captures.set(state, await this.call('capture', [state]))
    this.#capturing.delete(state)
  }

  /** After a reset the seed is the content again. */
  forget(state: string): void {
    this.#captures.delete(state)
    this.#capturing.delete(state)
  }

  /** Calls `listener` whenever the worker was replaced. Returns the function that stops it. */
  onRebuilt(listener: RebuildListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** False when a statement keeps the worker from answering. A start may take as long as it needs. */
  async responds(): Promise<boolean> {
    if (this.#rebuilding) return true
    const { control, life } = await this.#run()
    if (!life.started) return true
    return responds(control.call('ping', []))
  }

  /**
   * Ends the worker, starts a new one from the seed, and puts every remembered state back. Should the
   * start fail, whoever calls next starts it again and is told why it cannot be started.
   */
  rebuild(reason: string): Promise<void> {
    this.#rebuilding ??= this.#replace(reason)
      .catch(() => undefined)
      .finally(() => {
        this.#rebuilding = null
      })
    return this.#rebuilding
  }

  async #replace(reason: string): Promise<void> {
    const began = performance.now()
    const old = await this.#running?.catch(() => null)
    this.#running = null
    old?.room.terminate()
    old?.control.end(new Error(reason))
    const { control } = await this.#run()
    const lost = await this.#restore(control)
    const rebuild = { reason, ms: performance.now() - began, lost }
    await Promise.all([...this.#listeners].map((listener) => listener(rebuild)))
  }

  async #restore(control: Caller<PostgresMethods>): Promise<Set<string>> {
    const lost = new Set(this.#capturing)
    this.#capturing.clear()
    for (const [state, capture] of this.#captures) {
      const kept =
        capture !== null &&
        (await control.call('restore', [state, capture]).then(
          () => true,
          () => false,
        ))
      if (!kept) lost.add(state)
    }
    return lost
  }

  #run(): Promise<Running> {
    this.#running ??= this.#boot().catch((error: unknown) => {
      this.#running = null
      throw error
    })
    return this.#running
  }

  async #boot(): Promise<Running> {
    const channel = new MessageChannel()
    const control = new Caller<PostgresMethods>(channel.port1 as Port)
    const room = await startRoom({
      host: this.host,
      assets: this.assets,
      name: 'postgres',
      script: SCRIPT,
      files: FILES,
      boot: ([wasm, data, snapshot]) => ({
        message: {
          type: 'boot',
          control: channel.port2,
          wasm,
          data,
          snapshot,
        } satisfies PostgresBoot,
        transfer: [channel.port2],
      }),
      onError: (message) =>
        void this.rebuild(`The Postgres worker ended: ${message}. It was started again.`),
    })
    const life = { started: false }
    control.call('ping', []).then(
      () => {
        life.started = true
        this.#hasStarted = true
      },
      () => undefined,
    )
    return { room, control, life }
  }
}

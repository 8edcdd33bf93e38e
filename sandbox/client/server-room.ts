// Page. The server worker, and what happens when it no longer answers: it is ended and built again.

import { Caller, type Port } from '../protocol/rpc'
import type { CompiledProject, ProjectFiles, WriteResult } from '../protocol/project'
import type { ServerBoot, ServerMethods, ServerRequest } from '../protocol/server'
import type { LogLine } from '../protocol/trace'
import type { Assets } from './assets'
import { Exchange, type ServerLink } from './exchange'
import type { Room, RoomHost } from './frame'
import type { PreparedRequest } from './request-input'
import { startRoom } from './start-room'
import { readServerEvent, readWriteResult } from './server-events'

const SCRIPT = 'server.js'
const FILES = ['prisma.js', 'prisma.wasm'] as const
export const SERVER_ASSETS = [SCRIPT, ...FILES]

/** How long a worker may take to answer a ping before it counts as blocked. */
const PING_MS = 300

interface Life {
  /** True once the worker answered for the first time. */
  started: boolean
  ended: boolean
}

interface Running {
  room: Room
  control: Caller<ServerMethods>
  life: Life
}

interface Project {
  files: ProjectFiles
  compiled: CompiledProject
}

export interface ServerRoomEvents {
  onLog(line: LogLine): void
  /** The worker died by itself, e.g. out of memory. */
  onDeath(reason: string): void
}

export class ServerRoom implements ServerLink {
  #running: Promise<Running> | null = null
  #exchanges = new Map<number, Exchange>()
  #nextId = 0
  #project: Project | null = null

  constructor(
    private readonly host: RoomHost,
    private readonly assets: Assets,
    private readonly connectDatabase: () => Promise<MessagePort>,
    private readonly events: ServerRoomEvents,
  ) {}

  /** Starts the worker without a project; `load` would do so as well. */
  async start(): Promise<void> {
    await this.#run()
  }

  /** Makes `files` the project that answers. With problems the one before goes on answering. */
  async load(files: ProjectFiles, compiled: CompiledProject): Promise<WriteResult> {
    const { control } = await this.#run()
    const result = readWriteResult(await control.call('load', [files, compiled]))
    if (!result) throw this.#distrust()
    if (result.ok) this.#project = { files, compiled }
    return result
  }

  get hasProject(): boolean {
    return this.#project !== null
  }

  get openExchanges(): Exchange[] {
    return [...this.#exchanges.values()].filter((exchange) => !exchange.done)
  }

  async send(prepared: PreparedRequest): Promise<Exchange> {
    const running = await this.#run()
    const id = ++this.#nextId
    const exchange = new Exchange(id, prepared, this)
    this.#exchanges.set(id, exchange)
    const request: ServerRequest = { id, ...prepared }
    const transfer = prepared.body instanceof ReadableStream ? [prepared.body] : []
    running.control.notify('request', [request], transfer)
    return exchange
  }

  consumed(id: number, bytes: number): void {
    void this.#running?.then(({ control }) => control.notify('consumed', [id, bytes]))
  }

  abort(id: number): void {
    void this.#running?.then(({ control }) => control.notify('abort', [id]))
  }

  /** False when the worker's event loop is blocked. A start may take as long as it needs. */
  async responds(): Promise<boolean> {
    const { control, life } = await this.#run()
    if (!life.started) return true
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PING_MS))
    return Promise.race([
      control.call('ping', []).then(
        () => true,
        () => false,
      ),
      late,
    ])
  }

  /** Ends the worker. Requests under way get `reason` as the sandbox's own reply. Edits stay. */
  async rebuild(reason: string): Promise<void> {
    await this.#end(reason)
    const project = this.#project
    if (!project) return
    const { control } = await this.#run()
    await control.call('load', [project.files, project.compiled])
  }

  async dispose(): Promise<void> {
    await this.#end('The sandbox was closed.')
  }

  async #end(reason: string): Promise<void> {
    const running = await this.#running?.catch(() => null)
    this.#running = null
    for (const exchange of this.openExchanges)
      exchange.answerForServer(503, 'Sandbox Restarted', reason)
    this.#exchanges.clear()
    if (!running) return
    running.life.ended = true
    running.room.terminate()
    running.control.end(new Error(reason))
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
    const events = new MessageChannel()
    const database = await this.connectDatabase()
    const life: Life = { started: false, ended: false }
    const room = await startRoom({
      host: this.host,
      assets: this.assets,
      name: 'server',
      script: SCRIPT,
      files: FILES,
      boot: ([script, wasm]) => ({
        message: {
          type: 'boot',
          control: channel.port2,
          events: events.port2,
          database,
          prisma: { script, wasm },
        } satisfies ServerBoot,
        transfer: [channel.port2, events.port2, database],
      }),
      onError: (message) => {
        if (!life.ended) this.events.onDeath(message)
      },
    })
    events.port1.onmessage = (event: MessageEvent<unknown>) => {
      if (!Array.isArray(event.data)) return void this.#distrust()
      for (const data of event.data) this.#receive(data)
    }
    const control = new Caller<ServerMethods>(channel.port1 as Port)
    control.call('ping', []).then(
      () => {
        life.started = true
      },
      () => undefined,
    )
    return { room, control, life }
  }

  #receive(data: unknown): void {
    const event = readServerEvent(data)
    if (!event) return void this.#distrust()
    if (event.type === 'log') return this.events.onLog(event.line)
    const exchange = this.#exchanges.get(event.id)
    exchange?.receive(event)
    if (event.type === 'trace') this.#exchanges.delete(event.id)
  }

  /** Learner code that changes what all code of a worker shares can make it send anything. */
  #distrust(): Error {
    const reason =
      'Its messages are damaged, because code of the project has changed built-in objects that the server itself uses'
    this.events.onDeath(reason)
    return new Error(reason)
  }
}

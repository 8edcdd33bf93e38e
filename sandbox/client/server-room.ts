// Page. The server worker, and what happens when it no longer answers: it is ended and built again.

import { Caller, type Port } from '../protocol/rpc'
import {
  DAMAGED,
  type LoadReply,
  type ServerBoot,
  type ServerMethods,
  type ServerProject,
  type ServerRequest,
} from '../protocol/server'
import type { LateAsset } from '../protocol/late-scripts'
import type { LogLine } from '../protocol/trace'
import type { UpstreamState } from '../protocol/upstream'
import type { Assets } from './assets'
import { Exchange, type ServerLink } from './exchange'
import type { Room, RoomHost } from './frame'
import { lateAsset } from './late-scripts'
import type { DriverConnection } from './postgres-room'
import type { PreparedRequest } from './request-input'
import { responds } from './responds'
import { startRoom } from './start-room'
import { readLoadReply, readServerEvent } from './server-events'
import type { NextVersion } from './types'

/** The script of the server worker: its engine is Next's own code of that version. */
export const serverScript = (next: NextVersion) => `server-${next}.js`

interface Life {
  /** True once the worker answered for the first time. */
  started: boolean
  ended: boolean
}

interface Running {
  room: Room
  control: Caller<ServerMethods>
  database: DriverConnection
  life: Life
}

export interface ServerRoomEvents {
  onLog(line: LogLine): void
  onUpstream(hosts: UpstreamState[]): void
  /** The worker died by itself, e.g. out of memory. */
  onDeath(reason: string): void
}

export class ServerRoom implements ServerLink {
  #running: Promise<Running> | null = null
  #exchanges = new Map<number, Exchange>()
  #nextId = 0
  #project: ServerProject | null = null
  #clientEnv: LoadReply['clientEnv'] = {}
  /** Set from outside, so that a new worker starts at the same time. */
  clockOffsetMs = 0

  constructor(
    private readonly host: RoomHost,
    private readonly assets: Assets,
    private readonly connectDatabase: () => DriverConnection,
    private readonly events: ServerRoomEvents,
    private next: NextVersion,
  ) {}

  /** Starts the worker without a project; `load` would do so as well. */
  async start(): Promise<void> {
    await this.#run()
  }

  /** Makes `files` the project that answers. With problems the one before goes on answering. */
  async load(project: ServerProject): Promise<LoadReply> {
    const reply = await this.build(project, 'load')
    if (!reply.result.ok) return reply
    this.#project = project
    this.#clientEnv = reply.clientEnv
    return reply
  }

  /** Builds `project`; what answers stays as it is. */
  async build(project: ServerProject, how: 'build' | 'load' = 'build'): Promise<LoadReply> {
    const ask = async () => (await this.#run()).control.call(how, [project])
    const reply = readLoadReply(
      await ask().catch(async (error: Error) => {
        if (error.name !== DAMAGED) throw error
        await this.rebuild(error.message)
        return ask()
      }),
    )
    if (!reply) throw this.#distrust()
    return reply
  }

  /** Answers the worker that asks for something late. */
  async #giveAsset(name: LateAsset): Promise<void> {
    const reply = await this.assets.load(lateAsset(name, this.next)).then(
      (asset) => ({ asset }),
      ({ message }: Error) => ({ error: message }),
    )
    const running = await this.#running
    // Without Prisma no query can come.
    if (name === 'prisma.js') running?.database.open()
    running?.control.notify('receiveAsset', [name, reply])
  }

  /** Calls a method that answers with plain data. */
  async call<
    K extends
      | 'cache'
      | 'invalidate'
      | 'clearCaches'
      | 'advanceClock'
      | 'resetClock'
      | 'upstreams'
      | 'setUpstream',
  >(method: K, args: Parameters<ServerMethods[K]>): Promise<Awaited<ReturnType<ServerMethods[K]>>> {
    const { control } = await this.#run()
    return control.call(method, args)
  }

  /** Ends the worker; the next one runs the engine of `next`, without a project. */
  async switchTo(next: NextVersion): Promise<void> {
    await this.#end('The sandbox went on to another version of Next.')
    this.next = next
    this.#project = null
    await this.#run()
  }

  get hasProject(): boolean {
    return this.#project !== null
  }

  /** The project that answers; null before the first. */
  get project(): ServerProject | null {
    return this.#project
  }

  /** What client code of that project reads as `process.env`. */
  get clientEnv(): LoadReply['clientEnv'] {
    return this.#clientEnv
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

  /**
   * False when the worker's event loop is blocked. A start may take as long as it needs.
   * @param onAnswer called when the worker answers, also late
   */
  async responds(onAnswer?: () => void): Promise<boolean> {
    const { control, life } = await this.#run()
    if (!life.started) return true
    return responds(control.call('ping', []), onAnswer)
  }

  /**
   * Ends the worker and loads its project in a new one. Requests under way get `reason` as the sandbox's own reply.
   * Edits stay. Resolves to `reason`, and to why the project does not run any more, should its build fail now.
   */
  async rebuild(reason: string): Promise<string> {
    await this.#end(reason)
    const project = this.#project
    if (!project) return reason
    const { control } = await this.#run()
    const { result } = await control.call('load', [project])
    if (result.ok) return reason
    const [first] = result.problems
    const where = first?.file ? `${first.file}: ` : ''
    return `${reason} But the project, which was built before, cannot be built any more, so nothing answers until its build succeeds. ${where}${first?.message ?? ''}`
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
    const database = this.connectDatabase()
    const life: Life = { started: false, ended: false }
    const room = await startRoom({
      host: this.host,
      assets: this.assets,
      name: 'server',
      script: serverScript(this.next),
      files: [],
      boot: () => ({
        message: {
          type: 'boot',
          control: channel.port2,
          events: events.port2,
          database: database.port,
          clockOffsetMs: this.clockOffsetMs,
        } satisfies ServerBoot,
        transfer: [channel.port2, events.port2, database.port],
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
    return { room, control, database, life }
  }

  #receive(data: unknown): void {
    const event = readServerEvent(data)
    if (!event) return void this.#distrust()
    if (event.type === 'log') return this.events.onLog(event.line)
    if (event.type === 'upstream') return this.events.onUpstream(event.hosts)
    if (event.type === 'asset') return void this.#giveAsset(event.name)
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

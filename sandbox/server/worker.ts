// Server worker: the entry. Plays `next start` for one project; may be terminated at any moment.

import './node/globals'
import { captureConsole } from './console'
import { EventSender } from './event-sender'
import { providedModules } from './learner/provided'
import { UpstreamHosts } from './learner/upstream'
import { clearDataCache, invalidate } from './cache-actions'
import { answerNested } from './nested-request'
import { installFetch } from './network'
import { importsPrisma, startPrisma } from './prisma-modules'
import { ledger } from './cache-ledger'
import { askForLateAssets, receiveLateAsset } from './late-scripts'
import { advanceClock, setClock } from './node/clock'
import { buildOnly, loadProject, type RunningProject } from './project'
import { Responder } from './responder'
import { warmUp } from './warm-up'
import { serve, type Served } from '../protocol/rpc'
import {
  DAMAGED,
  type ServerBoot,
  type ServerMethods,
  type ServerProject,
} from '../protocol/server'

/** A worker that learner code shares must not leave it ways around the ports. */
function removeGlobals(): void {
  const scopes: object[] = []
  let scope: object | null = globalThis
  while (scope && scope !== Object.prototype) {
    scopes.push(scope)
    scope = Object.getPrototypeOf(scope) as object | null
  }
  for (const name of [
    'Worker',
    'SharedWorker',
    'importScripts',
    'onmessage',
    'onmessageerror',
    'postMessage',
    'close',
    'BroadcastChannel',
  ]) {
    for (const scope of scopes) Reflect.deleteProperty(scope, name)
  }
}

const OWN_KEYS = Reflect.ownKeys(Object.prototype).length

/** A real build is a process of its own; here it shares built-in objects with the code that ran before. */
function assertIntact(): void {
  if (Reflect.ownKeys(Object.prototype).length === OWN_KEYS) return
  throw Object.assign(new Error('Code of the project has changed Object.prototype.'), {
    name: DAMAGED,
  })
}

function start(boot: ServerBoot): void {
  const post = boot.events.postMessage.bind(boot.events)
  const sender = new EventSender((events, transfer) => post(events, transfer))
  let running: RunningProject | null = null
  const upstreams = new UpstreamHosts((hosts) => sender.send({ type: 'upstream', hosts }))
  const surroundings = { provided: providedModules(), upstreams }
  const warmedUp = warmUp(surroundings)
  /** Most projects about caching have no use for Prisma, whose start takes longer than that of Next. */
  const surroundingsOf = async ({ files, compiled }: ServerProject) => {
    const { provided } = surroundings
    const needed = !('@prisma/client' in provided) && importsPrisma(files, compiled)
    const [prisma] = await Promise.all([needed && startPrisma(boot.database, sender), warmedUp])
    if (prisma) Object.assign(provided, prisma)
    return surroundings
  }
  /** Requests wait while a project is built: both work on one disk. */
  let loading: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = loading.then(work)
    loading = result.catch(() => undefined)
    return result
  }
  askForLateAssets((name) => sender.send({ type: 'asset', name }))
  const responder = new Responder(sender)
  setClock(boot.clockOffsetMs)
  captureConsole((line) => sender.send({ type: 'log', line }), {
    mapStack: (stack) => running?.stack.map(stack) ?? stack,
    explain: (error) => running?.missing.explain(error),
  })
  installFetch((request) => {
    if (!running) throw new Error('No project is running.')
    return answerNested(request, running.router)
  }, upstreams)
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    console.error('unhandledRejection:', event.reason)
  })
  const methods: Served<ServerMethods> = {
    load: (given) =>
      inTurn(async () => {
        assertIntact()
        const { project, ...reply } = await loadProject(given, await surroundingsOf(given))
        running = project ?? running
        return reply
      }),
    build: (given) =>
      inTurn(async () => {
        assertIntact()
        return buildOnly(given, await surroundingsOf(given))
      }),
    cache: () => ledger.snapshot(),
    invalidate: async (what) => {
      if (running) await invalidate(running.router, what)
    },
    clearCaches: () => inTurn(async () => clearDataCache()),
    advanceClock,
    resetClock: () => setClock(0),
    upstreams: () => upstreams.list(),
    receiveAsset: receiveLateAsset,
    setUpstream: (host, settings) => upstreams.set(host, settings),
    async request(request) {
      await loading
      if (running) void responder.answer(request, running.router)
      else
        responder.refuse(
          request.id,
          'No version of this project runs: its build failed. Fix the errors, then send again.',
        )
    },
    abort: (id) => responder.abort(id),
    consumed: (id, bytes) => responder.consumed(id, bytes),
    ping: () => undefined,
  }
  serve(boot.control, methods)
  removeGlobals()
}

self.onmessage = (event: MessageEvent<ServerBoot>) => {
  if (event.data.type === 'boot') start(event.data)
}

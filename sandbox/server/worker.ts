// Server worker: the entry. Plays `next start` for one project; may be terminated at any moment.

import './node/globals'
import { captureConsole } from './console'
import { EventSender } from './event-sender'
import { providedModules } from './learner/provided'
import { answerNested } from './nested-request'
import { installFetch } from './network'
import { startPrisma } from './prisma-modules'
import { advanceClock, clockNow, setClock } from './node/clock'
import { loadProject, type RunningProject } from './project'
import { Responder } from './responder'
import { warmUp } from './warm-up'
import { serve, type Served } from '../protocol/rpc'
import type { ServerBoot, ServerMethods } from '../protocol/server'

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

function start(boot: ServerBoot): void {
  const post = boot.events.postMessage.bind(boot.events)
  const sender = new EventSender((events, transfer) => post(events, transfer))
  let running: RunningProject | null = null
  const provided = startPrisma(boot, sender).then(async (database) => {
    const modules = providedModules(database)
    await warmUp(modules)
    return modules
  })
  const responder = new Responder(sender)
  setClock(boot.clockOffsetMs)
  captureConsole(
    (line) => sender.send({ type: 'log', line }),
    (stack) => running?.stack.map(stack) ?? stack,
  )
  installFetch((request) => {
    if (!running) throw new Error('No project is running.')
    return answerNested(request, running.router)
  })
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    console.error('unhandledRejection:', event.reason)
  })
  const methods: Served<ServerMethods> = {
    async load({ files, compiled }) {
      const { result, project } = await loadProject(files, compiled, await provided)
      running = project ?? running
      return { result, build: null }
    },
    async build({ files, compiled }) {
      const { result } = await loadProject(files, compiled, await provided)
      return { result, build: null }
    },
    cache: () => ({ at: clockNow(), entries: [], tags: [] }),
    invalidate: () => undefined,
    clearCaches: () => undefined,
    advanceClock,
    resetClock: () => setClock(0),
    upstreams: () => [],
    setUpstream: (host) => ({ host, calls: 0, latencyMs: 0, failure: 'none' }),
    request(request) {
      if (running) void responder.answer(request, running.router)
      else
        responder.refuse(
          request.id,
          'No version of this project runs yet: its first one has errors. Fix them, then send again.',
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

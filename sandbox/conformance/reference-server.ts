// `next start` or `next dev` of an application of the suite, as one side of it.

import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { canConnect, freePort } from './free-port'
import { httpSender } from './http-sender'
import {
  cleanEnvironment,
  collectOutput,
  restoreBuild,
  type ReferenceApplication,
} from './reference-build'
import { noSide, type Side } from './run-cases'
import { startUpstreams } from './upstream-server'

/** Time in which the real server does what it goes on with after a reply; it tells nobody when it ends. */
const SETTLE_MS = 250

/** Time in which the real server ends when it is told to. */
const PATIENCE_MS = 5_000

async function untilReady(server: ChildProcess, port: number, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (server.exitCode !== null)
      throw new Error(`The real Next ended before it answered:\n${output()}`)
    if (await canConnect(port)) return
    await sleep(100)
  }
  server.kill()
  throw new Error(`The real Next did not answer within a minute:\n${output()}`)
}

export interface ReferenceServer {
  /** Where a browser finds it, without a slash at the end. */
  url: string
  /** A side with a connection of its own. */
  connect(): Side
  output(): string
  stop(): Promise<void>
}

/** Starts the application as its build left it, with fresh upstream hosts, on a port of its own. */
async function startReference(application: ReferenceApplication): Promise<ReferenceServer> {
  const { next, mode, folder, files, build } = application
  restoreBuild(application)
  const upstreams = await startUpstreams(files)
  const port = await freePort()
  const server = spawn(process.execPath, [next.command, mode, '-p', String(port)], {
    cwd: folder,
    env: cleanEnvironment(upstreams.ports),
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const output = collectOutput(server)
  await untilReady(server, port, output)
  return {
    url: `http://localhost:${port}`,
    output,
    connect: () => ({
      send: httpSender(port),
      wait: (seconds) => sleep(seconds * 1000),
      settle: () => sleep(SETTLE_MS),
      setUpstream: (host, settings) => upstreams.set(host, settings),
      calls: async (host) => upstreams.calls(host),
      build: async () => build,
    }),
    stop: async () => {
      server.kill()
      // A server that a request keeps busy does not get to its signal handler.
      const patience = setTimeout(() => server.kill('SIGKILL'), PATIENCE_MS)
      await ended
      clearTimeout(patience)
      await upstreams.stop()
    },
  }
}

/** The real side of an application. Where its build fails, as it may be meant to, there is no server. */
export async function openReference(application: ReferenceApplication): Promise<ReferenceServer> {
  const { build } = application
  if (build.ok) return startReference(application)
  const side: Side = {
    ...noSide,
    build: async () => build,
    send: () => {
      throw new Error(`Its build failed, so nothing answers requests:\n${build.output}`)
    },
  }
  return { url: '', connect: () => side, output: () => build.output, stop: async () => undefined }
}

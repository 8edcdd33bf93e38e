// Bench, page: builds, versions and Next's caches, with a precompiled project of twenty routes.

import type { createSandbox } from '../client/create-sandbox'
import type { NextVersion, Sandbox } from '../client/types'
import type { BenchProject } from './sandbox-page'
import { median, medianOf } from './statistics'

interface CachingBench {
  ready: Promise<unknown>
  /** Median milliseconds of a change to another version whose scripts are downloaded. */
  versions(rounds: number): Promise<number>
  /** Median milliseconds of a build of all routes. */
  build(times: number): Promise<number>
  /** Median milliseconds of a GET that the full-route cache answers, body read. */
  hit(times: number): Promise<number>
  /** Median milliseconds of a call that the server worker answers at once. */
  floor(times: number): Promise<number>
  /** Calls of the origin that 200 overlapping requests for a stale entry cause. */
  overlapping(): Promise<number>
  /** Sends `times` requests of every kind, one after the other. */
  mixed(times: number): Promise<void>
}

declare global {
  interface Window {
    cachingBench: CachingBench
  }
}

const VERSIONS: NextVersion[] = ['14', '15', '16']

async function get(sandbox: Sandbox, path: string): Promise<string> {
  const response = await sandbox.fetch(path)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`GET ${path}: ${response.status} ${text}`)
  return text
}

async function versions(sandbox: Sandbox, rounds: number): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const next of VERSIONS) {
      const began = performance.now()
      const { ok, problems } = await sandbox.switchTo({ next })
      if (!ok) throw new Error(`Next ${next}: ${problems[0]?.message}`)
      await get(sandbox, '/api/plain')
      // The first round downloads the scripts.
      if (round > 0) taken.push(performance.now() - began)
    }
  }
  return median(taken)
}

async function build(sandbox: Sandbox): Promise<void> {
  const { ok, problems } = await sandbox.build()
  if (!ok) throw new Error(problems[0]?.message)
}

async function originCalls(sandbox: Sandbox): Promise<number> {
  return (await sandbox.upstreams())[0]?.calls ?? Number.NaN
}

async function overlapping(sandbox: Sandbox): Promise<number> {
  await sandbox.build({ clean: true })
  const before = await originCalls(sandbox)
  await sandbox.clock.advance(61_000)
  await Promise.all(Array.from({ length: 200 }, () => get(sandbox, '/api/stored')))
  // The regeneration goes on in the background.
  await new Promise((resolve) => setTimeout(resolve, 500))
  return (await originCalls(sandbox)) - before
}

async function mixed(sandbox: Sandbox, times: number): Promise<void> {
  const paths = ['/api/stored', '/api/tagged', '/api/plain', '/api/stored-1', '/api/tagged']
  for (let index = 0; index < times; index++) {
    await get(sandbox, paths[index % paths.length]!)
    if (index % 50 === 49) await sandbox.fetch('/api/refresh', { method: 'POST' })
    if (index % 100 === 99) await sandbox.clock.advance(61_000)
  }
}

/** Starts at once and makes `window.cachingBench`. */
export function start(create: typeof createSandbox): void {
  const sandbox = fetch('/bench/caching.json')
    .then((response) => response.json())
    .then((project: BenchProject) => create(project))
  window.cachingBench = {
    ready: sandbox,
    versions: async (rounds) => versions(await sandbox, rounds),
    build: async (times) => medianOf(times, async () => build(await sandbox)),
    hit: async (times) => medianOf(times, async () => get(await sandbox, '/api/stored')),
    floor: async (times) => medianOf(times, async () => (await sandbox).upstreams()),
    overlapping: async () => overlapping(await sandbox),
    mixed: async (times) => mixed(await sandbox, times),
  }
}

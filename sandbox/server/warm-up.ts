// Server worker. Answers one request of its own while Postgres still starts: the engine compiles what
// runs for the first time, and the reader's first request need not wait for that.

import type { CompiledModule } from '../protocol/project'
import { EventSender } from './event-sender'
import { loadProject, type Surroundings } from './project'
import { Responder } from './responder'

const FILE = 'app/warm-up/route.ts'

const ROUTE: CompiledModule = {
  code: `
    const { NextResponse } = require('next/server')
    const { cookies } = require('next/headers')
    exports.GET = () => cookies().then(() => NextResponse.json({}))`,
  imports: ['next/server', 'next/headers'],
  async: false,
  map: '{"version":3,"sources":[],"names":[],"mappings":""}',
}

/** Resolves when the request is answered. */
export async function warmUp(surroundings: Surroundings): Promise<void> {
  const { project } = await loadProject(
    { files: { [FILE]: '' }, compiled: { [FILE]: ROUTE }, mode: 'start' },
    surroundings,
  )
  if (!project) return
  const request = { id: 0, method: 'GET', url: '/warm-up', headers: [], body: null }
  await new Responder(new EventSender(() => undefined)).answer(request, project.router)
}

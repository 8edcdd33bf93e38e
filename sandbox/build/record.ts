// Build time. Compiles every project of the site and records the reply to each preset, by running it.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listLabs } from '@/components/content/list-labs'
import {
  type LabDefinition,
  type RecordedReply,
  type RequestPreset,
  runOptions,
} from '@/components/content/lab-definition'
import { startSwc } from '../compiler/swc'
import { compileProject } from '../compiler/compile-project'
import { startSandbox } from '../client/start-sandbox'
import type { Sandbox, SandboxRequestInit } from '../client/types'
import type { CompiledProject } from '../protocol/project'
import { repository } from './next-package'
import { nodeRooms } from './node-rooms'
import { swcWasm } from './sandbox'

/** Longest body that a page shows without JavaScript. */
const BODY_LIMIT = 20_000

function presetInit(preset: RequestPreset): SandboxRequestInit {
  const { method, headers = [], body } = preset
  switch (body?.kind) {
    case 'json':
      return {
        method,
        body: body.text ?? '',
        headers: [['content-type', 'application/json'], ...headers],
      }
    case 'text':
      return { method, body: body.text ?? '', headers }
    case 'form':
      return {
        method,
        headers,
        body: new URLSearchParams(body.fields?.map(({ name, value = '' }) => [name, value])),
      }
    case 'multipart': {
      const form = new FormData()
      for (const { name, value, file } of body.fields ?? []) {
        if (file) form.append(name, new File([file.text], file.name, { type: file.type }))
        else form.append(name, value ?? '')
      }
      return { method, headers, body: form }
    }
    default:
      return { method, headers }
  }
}

async function recordReply(sandbox: Sandbox, preset: RequestPreset): Promise<RecordedReply> {
  const response = await sandbox.fetch(preset.path, presetInit(preset))
  const text = await response.text()
  const { queries, phases, answeredBy } = await response.trace
  if (answeredBy.kind === 'sandbox')
    throw new Error(
      `“${preset.name}” was answered by the sandbox itself, which no page may show as a reply of Next: ${answeredBy.reason} Build again.`,
    )
  const { status, statusText, headers } = response
  const ms = Math.round(Math.max(...phases.map((phase) => phase.startMs + phase.ms)) * 10) / 10
  return {
    status,
    statusText,
    headers,
    body: text.slice(0, BODY_LIMIT),
    ms,
    queries: queries.length,
  }
}

async function recordLab(
  lab: LabDefinition,
  compiled: CompiledProject,
  rooms: Awaited<ReturnType<typeof nodeRooms>>,
) {
  const replies: Record<string, RecordedReply> = {}
  if (lab.presets.length === 0) return replies
  const sandbox = await startSandbox(
    {
      files: lab.files,
      compiled,
      database: lab.database ?? `record-${lab.id}`,
      ...runOptions(lab),
    },
    rooms,
  )
  for (const preset of lab.presets) {
    await sandbox.resetDatabase()
    sandbox.cookies.clear()
    // What an earlier preset left in the caches is no part of this reply.
    const { entries } = await sandbox.cache()
    if (entries.length > 0) await sandbox.build({ clean: true })
    replies[preset.name] = await recordReply(sandbox, preset)
  }
  sandbox.dispose()
  return replies
}

/** Writes `.cache/content/<id>.json` for the pages and `public/sandbox/projects/<id>.json` for the tab. */
export async function recordLabs(assets: Record<string, Uint8Array>): Promise<number> {
  const swc = await startSwc(new Uint8Array(swcWasm()))
  const rooms = await nodeRooms(assets)
  const recordings = path.join(repository, '.cache/content')
  const projects = path.join(repository, 'public/sandbox/projects')
  for (const folder of [recordings, projects]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const labs = await listLabs()
  for (const lab of labs) {
    const { compiled, problems } = compileProject(lab.files, swc)
    const [problem] = problems
    if (problem)
      throw new Error(
        `${lab.page}: ${problem.file}:${problem.line ?? 1}: ${problem.message}\n${problem.codeFrame ?? ''}`,
      )
    const replies = await recordLab(lab, compiled, rooms)
    writeFileSync(path.join(recordings, `${lab.id}.json`), JSON.stringify({ replies }))
    writeFileSync(path.join(projects, `${lab.id}.json`), JSON.stringify({ compiled }))
  }
  rooms.close()
  return labs.length
}

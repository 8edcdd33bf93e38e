// Bench, page: a project with pages in a preview, precompiled.

import type { createSandbox } from '../client/create-sandbox'
import type { Sandbox } from '../client/types'
import type { Preview } from '../client/preview/types'
import type { BenchProject } from './sandbox-page'
import { medianOf } from './statistics'

interface PagesBench {
  /** Milliseconds from the navigation until the whole first document is in the frame. */
  shown: Promise<number>
  /** Milliseconds from the navigation until Next's client runtime has hydrated it. */
  hydrated: Promise<number>
  /** Median milliseconds of a GET of the page, body read. */
  get(times: number): Promise<number>
  /** Median milliseconds from an edit until the whole new document is in the frame. */
  edit(times: number): Promise<number>
}

declare global {
  interface Window {
    pagesBench: PagesBench
  }
}

const PAGE = 'app/page.tsx'

const complete = (preview: Preview) =>
  new Promise<void>((resolve) => {
    const stop = preview.on('state', ({ status, loading }) => {
      if (status !== 200 || loading) return
      stop()
      resolve()
    })
  })

const hydration = (preview: Preview) =>
  new Promise<void>((resolve) => {
    const stop = preview.on('exchange', ({ exchange }) => {
      if (exchange.url !== '/hydrated') return
      stop()
      resolve()
    })
  })

async function get(sandbox: Sandbox): Promise<void> {
  const response = await sandbox.fetch('/')
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${response.status} ${text}`)
}

async function edit(sandbox: Sandbox, preview: Preview, source: string, text: string) {
  const shown = complete(preview)
  const { ok, problems } = await sandbox.write({ [PAGE]: source.replace('Items', text) })
  if (!ok) throw new Error(problems[0]?.message)
  preview.reload()
  await shown
  await hydration(preview)
}

/** Starts at once and makes `window.pagesBench`. */
export function start(create: typeof createSandbox): void {
  const iframe = document.body.appendChild(document.createElement('iframe'))
  const started = fetch('/bench/pages.json')
    .then((response) => response.json())
    .then(async (project: BenchProject) => {
      const sandbox = await create({ ...project, playScope: '/' })
      const preview = sandbox.openPreview(iframe)
      return { project, sandbox, preview, shown: complete(preview), hydrated: hydration(preview) }
    })
  const since = (what: 'shown' | 'hydrated') =>
    started.then(async (all) => {
      await all[what]
      return performance.now()
    })
  window.pagesBench = {
    shown: since('shown'),
    hydrated: since('hydrated'),
    get: async (times) => {
      const { sandbox } = await started
      return medianOf(times, () => get(sandbox))
    },
    edit: async (times) => {
      const { project, sandbox, preview } = await started
      const source = project.files[PAGE] ?? ''
      await edit(sandbox, preview, source, 'The compiler is there')
      return medianOf(times, (index) => edit(sandbox, preview, source, `Edit ${index}`))
    },
  }
}

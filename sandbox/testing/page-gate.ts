// Tests: overlapping requests of pages, actions and handlers, each with an id that it must find in all that
// belongs to it. The project is sandbox/testing/projects/context-gate-pages.

import type { Sandbox } from '../client/types'

interface PageReading {
  step: string
  seen: unknown[]
}

export interface PageOutcome {
  id: string
  readings: PageReading[]
}

const requestOf = (id: string) => ({
  headers: { cookie: `id=${id}`, 'x-id': id },
  cookies: 'omit' as const,
})

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What a document says of its request: the readings of its parts, and its title. */
function readDocument(html: string): PageReading[] {
  const items = [...html.matchAll(/<p data-step="([^"]+)">([^<]*)<\/p>/g)]
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return [
    ...items.map(([, step = '', seen = '']) => ({ step, seen: seen.split(' ') })),
    {
      step: 'metadata',
      seen: title.split(' '),
    },
  ]
}

async function getPage(sandbox: Sandbox, id: string): Promise<string> {
  const response = await sandbox.fetch(`/gate/${id}?id=${id}`, requestOf(id))
  const html = await response.text()
  if (response.status !== 200) {
    const { logs } = await response.trace
    throw new Error(`The page of ${id} answered ${response.status}: ${JSON.stringify(logs)}`)
  }
  return html
}

/** Submits the form of a page as a browser without scripts does. */
async function act(sandbox: Sandbox, id: string): Promise<PageReading[]> {
  const hidden = (await getPage(sandbox, id)).matchAll(
    /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g,
  )
  const body = new FormData()
  for (const [, name = '', value = ''] of hidden) body.set(plain(name), plain(value))
  body.set('id', id)
  const response = await sandbox.fetch(`/gate/${id}?id=${id}`, {
    ...requestOf(id),
    method: 'POST',
    body,
  })
  const document = readDocument(await response.text())
  await response.trace
  const saved = await sandbox.fetch(`/api/saved/${id}`, requestOf(id))
  const cookie = response.header('set-cookie') ?? ''
  return [
    ...document.map(({ step, seen }) => ({ step: `after the action: ${step}`, seen })),
    ...((await saved.json()) as PageReading[]),
    { step: 'set-cookie', seen: [/^saved=([^;]*)/.exec(cookie)?.[1]] },
  ]
}

async function handle(sandbox: Sandbox, id: string): Promise<PageReading[]> {
  const response = await sandbox.fetch(`/api/gate/${id}`, requestOf(id))
  return (await response.json()) as PageReading[]
}

/** For each id a page, an action with the page that follows it, and a handler, all at once. */
export async function sendPagesTogether(sandbox: Sandbox, count: number): Promise<PageOutcome[]> {
  const ids = Array.from({ length: count }, (_, index) => String(index + 1))
  return Promise.all(
    ids.map(async (id) => {
      const parts = await Promise.all([
        getPage(sandbox, id).then(readDocument),
        act(sandbox, id),
        handle(sandbox, id),
      ])
      return { id, readings: parts.flat() }
    }),
  )
}

/** Reads in which a request saw anything but itself. */
export const findMixedPages = (outcomes: PageOutcome[]): string[] =>
  outcomes.flatMap(({ id, readings }) =>
    readings
      .filter(({ seen }) => seen.some((value) => value !== id))
      .map(({ step, seen }) => `${id} saw ${seen.join(', ')} at ${step}`),
  )

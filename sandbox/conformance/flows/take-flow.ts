// Takes the steps of flows in Chromium, whichever side it shows, and tells what shows after each.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Frame, FrameLocator, Page } from 'playwright-core'
import { takenOver } from '../../testing/preview-page'
import type { Flow, FlowStep } from './flows'

/** A request that the pages sent, in one line: `POST /notes action 200`. */
export type SentRequest = string

/** A browser that shows the application of one side. */
export interface Screen {
  open(path: string): Promise<void>
  back(): Promise<void>
  /** The document on show. */
  content(): Page | FrameLocator
  frame(): Promise<Frame>
  /** Path and query. */
  address(): Promise<string>
  /** All until now; null while one is under way. */
  requests(): Promise<SentRequest[] | null>
}

/** What shows after a step. */
export interface Shown {
  step: string
  address: string
  text: string
  /** Those of this step. */
  requests: SentRequest[]
  /** The text with what showed meanwhile. */
  meanwhile?: string
}

const LIMIT_MS = 20_000

/** Time without change after which a step is over. */
const QUIET_MS = 300

const textOf = (screen: Screen): Promise<string> =>
  screen.content().locator('body').innerText({ timeout: LIMIT_MS })

/** The line of a request; `headers` by lower-case name. The router's hash in the query is left out. */
export function describeRequest(
  method: string,
  url: string,
  headers: Record<string, string>,
  status: number,
): SentRequest {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  searchParams.delete('_rsc')
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  const kind = 'next-action' in headers ? 'action' : 'rsc' in headers ? 'navigation' : 'document'
  return `${method} ${pathname}${query} ${kind} ${status}`
}

/** Waits until the text is there, nothing is under way, and nothing changes any more. */
async function settle(screen: Screen, until: string): Promise<{ text: string; sent: string[] }> {
  const deadline = Date.now() + LIMIT_MS
  let before = ''
  while (Date.now() < deadline) {
    const [text, sent, address] = [
      await textOf(screen),
      await screen.requests(),
      await screen.address(),
    ]
    const now = JSON.stringify([text, sent, address])
    if (sent && text.includes(until) && now === before) return { text, sent }
    before = now
    await sleep(QUIET_MS)
  }
  throw new Error(`"${until}" did not show within ${LIMIT_MS / 1000} s, but:\n${before}`)
}

declare global {
  interface Window {
    /** Texts of the document since a step began. */
    shownTexts: string[]
  }
}

/** Keeps every text that shows from now on, however short. */
const watchTexts = (frame: Frame) =>
  frame.evaluate(() => {
    window.shownTexts = []
    const keep = () => window.shownTexts.push(document.body.innerText)
    const all = { subtree: true, childList: true, characterData: true }
    new MutationObserver(keep).observe(document.body, all)
  })

async function act(step: FlowStep, screen: Screen): Promise<void> {
  switch (step.kind) {
    case 'open':
      return screen.open(step.path)
    case 'back':
      return screen.back()
    case 'follow':
      return screen.content().getByRole('link', { name: step.link, exact: true }).click()
    case 'press':
      return screen.content().getByRole('button', { name: step.button, exact: true }).click()
    case 'fill':
      return screen.content().getByLabel(step.label).fill(step.text)
  }
}

function describeStep(step: FlowStep): string {
  const { kind, until: _until, ...rest } = { until: '', ...step }
  return [kind, ...Object.values(rest)].join(' ')
}

/** Takes every step of a flow. */
export async function takeFlow({ steps, javascript }: Flow, screen: Screen): Promise<Shown[]> {
  const shown: Shown[] = []
  let count = 0
  for (const step of steps) {
    const meanwhile = step.kind === 'press' ? step.meanwhile : undefined
    const frame = meanwhile === undefined ? null : await screen.frame()
    if (frame) await watchTexts(frame)
    await act(step, screen)
    if (step.kind === 'fill') continue
    const { text, sent } = await settle(screen, step.until)
    if (javascript && step.kind === 'open') await takenOver(await screen.frame())
    const texts = (await frame?.evaluate(() => window.shownTexts)) ?? []
    const found = texts.find((one) => one.includes(meanwhile ?? ''))
    shown.push({
      step: describeStep(step),
      address: await screen.address(),
      text,
      requests: sent.slice(count),
      ...(meanwhile === undefined ? {} : { meanwhile: found ?? `"${meanwhile}" never showed` }),
    })
    count = sent.length
  }
  return shown
}

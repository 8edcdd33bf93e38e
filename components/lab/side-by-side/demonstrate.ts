// The demonstrations behind the cells of the comparison. What they say is read off the replies and the rows.

import { NotAnsweredError } from '@/sandbox/checks/reply-error'
import { headerOf } from '@/sandbox/protocol/headers'
import { type LiveExchange, statusLine } from '../demos/live-request'
import { messageOf } from '../state/exchange'
import type { RowId, Side } from './comparison-rows'
import { UNCHANGED } from './row-change'
import { actionRequest, curlOf, draftOfRequest, jsonRequest, type Stage, type Step } from './stage'

export interface Finding {
  sentence: string
  steps: readonly Step[]
}

type Demonstrate = (stage: Stage) => Promise<Finding>

const LIST = '/api/problems'

const DEMONSTRATIONS: Record<RowId, Record<Side, Demonstrate>> = {
  purpose: {
    async handler(stage) {
      const step = await stage.step(jsonRequest('POST', LIST, { name: 'Binary Gap' }))
      return {
        sentence: `A reply for a program: ${typeOf(step)} with the new row, ${sizeOf(step)}. A page that shows the list is as old as before.`,
        steps: [step],
      }
    },
    async action(stage) {
      const { actionId } = await stage.actionForm()
      const step = await stage.step(actionRequest(actionId, 'Binary Gap'))
      const { text } = step.exchange
      const holds = [
        text.includes('Added by the action.') ? 'the message' : 'no message',
        text.includes('Binary Gap') ? 'the page with the new list' : 'no page with the new row',
      ]
      return {
        sentence: `A reply for this screen: ${typeOf(step)} with ${holds.join(' and ')}, ${sizeOf(step)}.`,
        steps: [step],
      }
    },
  },
  methods: {
    async handler(stage) {
      const list = await stage.step({ method: 'GET', path: LIST, headers: [] })
      const added = await stage.step(jsonRequest('POST', LIST, { name: 'Number of 1 Bits' }))
      const one = `${LIST}/${idOf(added.exchange)}`
      const renamed = await stage.step(jsonRequest('PUT', one, { name: 'Hamming Weight' }), 'PUT')
      const deleted = await stage.step({ method: 'DELETE', path: one, headers: [] }, 'DELETE')
      const patched = await stage.step(jsonRequest('PATCH', one, {}), 'PATCH')
      const steps = [list, added, renamed, deleted, patched]
      const refused = steps.filter(({ exchange }) => exchange.status === 405)
      return {
        sentence: `${steps.length - refused.length} methods with a meaning each.${notExported(refused)}`,
        steps,
      }
    },
    async action(stage) {
      const { actionId } = await stage.actionForm()
      const steps: Step[] = []
      for (const method of ['GET', 'PUT', 'DELETE', 'POST'])
        steps.push(
          await stage.step(
            actionRequest(actionId, 'Happy Number', method),
            `${method} with the id`,
          ),
        )
      const idle = steps.filter(({ change }) => change === UNCHANGED)
      const active = steps.filter(({ change }) => change !== UNCHANGED)
      return {
        sentence: `${methodsOf(active)} ran the action. ${methodsOf(idle)} ran nothing: Next.js answered with ${answersOf(idle)}.`,
        steps,
      }
    },
  },
  'called-from': {
    async handler(stage) {
      const request = jsonRequest('POST', LIST, { name: 'Sent by curl' })
      const curl = curlOf(request)
      const copied = await copy(curl)
      const step = { ...(await stage.step(request)), curl }
      stage.session.front.show('console')
      stage.session.draft.load(draftOfRequest(request))
      await stage.session.send(true)
      const { exchange } = stage.session.getSnapshot()
      const by = exchange?.trace?.answeredBy
      if (by?.kind === 'sandbox') throw new NotAnsweredError(by.reason)
      const answer = exchange?.reply ? statusLine(exchange.reply) : (exchange?.error ?? 'no reply')
      return {
        sentence: `An address and JSON are all that a client needs. ${copied ? 'The command is in your clipboard, and the' : 'The'} console above has just sent it: ${answer}.`,
        steps: [step],
      }
    },
    async action(stage) {
      const { actionId } = await stage.actionForm()
      const name = 'Sent without a component'
      const known = actionRequest(actionId, name)
      const madeUp = actionRequest(`${actionId.slice(0, 2)}${'a'.repeat(40)}`, name)
      const without = { ...known, headers: [], body: { fields: [{ name: 'name', value: name }] } }
      const steps: Step[] = [
        { ...(await stage.step(without, 'curl without the id')), curl: curlOf(without) },
        { ...(await stage.step(madeUp, 'curl with a made-up id')), curl: curlOf(madeUp) },
        { ...(await stage.step(known, 'curl with the id from the HTML')), curl: curlOf(known) },
      ]
      const open = steps.filter(({ change }) => change !== UNCHANGED).length
      return {
        sentence:
          open === 0
            ? 'None of the three commands changed a row.'
            : 'Made for your components, and still a public POST endpoint: whoever copies the id from the page can call it. Check the caller in the action.',
        steps,
      }
    },
  },
  enhancement: {
    handler: (stage) => submitPlainly(stage, 'Add by handler'),
    action: (stage) => submitPlainly(stage, 'Add by action'),
  },
  error: {
    async handler(stage) {
      const step = await stage.step(jsonRequest('POST', LIST, { name: 'x' }))
      return {
        sentence: `The name is too short, and every client can tell by the status: ${statusLine(step.exchange)}.`,
        steps: [step],
      }
    },
    async action(stage) {
      const { actionId } = await stage.actionForm()
      const step = await stage.step(actionRequest(actionId, 'x'))
      return {
        sentence: `The name is too short, and the status is ${statusLine(step.exchange)} all the same. The message is the return value, for the form to show.`,
        steps: [step],
      }
    },
  },
  caching: {
    async handler(stage) {
      const count = { method: 'GET', path: '/api/count', headers: [] }
      const steps = [await stage.step(count), await stage.step(count)]
      const [first, second] = steps.map(({ exchange }) => exchange.text)
      const from = steps.map(
        ({ exchange }) => headerOf(exchange.headers, 'x-nextjs-cache') ?? 'no cache',
      )
      return {
        sentence: `${first === second ? 'The same reply twice' : 'Two different replies'}, from the cache of Next.js: ${from.join(', then ')}. This GET is force-static.`,
        steps,
      }
    },
    async action(stage) {
      const { actionId } = await stage.actionForm()
      const step = await stage.step(actionRequest(actionId, 'Plus One'))
      return {
        sentence: `Each call runs. The reply says ${headerOf(step.exchange.headers, 'cache-control') ?? 'nothing of caches'}.`,
        steps: [step],
      }
    },
  },
  origin: {
    async handler(stage) {
      const request = jsonRequest('POST', LIST, { name: 'From a foreign site' })
      const step = await stage.step(fromEvil(request))
      return {
        sentence: `The handler does not look at Origin: ${step.outcome}. With a cookie of your user this would be their request. Compare Origin yourself, or set SameSite.`,
        steps: [step],
      }
    },
    async action(stage) {
      const { actionId } = await stage.actionForm()
      const step = await stage.step(fromEvil(actionRequest(actionId, 'From a foreign site')))
      return {
        sentence: `Next.js compares Origin with Host before the action runs: ${step.outcome}.`,
        steps: [step],
      }
    },
  },
  size: {
    async handler(stage) {
      const request = jsonRequest('POST', LIST, { name: 'Large', note: LARGE })
      const step = await stage.step(request)
      return {
        sentence: `1.2 MB of JSON: ${step.outcome}. A limit is the work of your code, or of what stands in front of it.`,
        steps: [step],
      }
    },
    async action(stage) {
      const { actionId } = await stage.actionForm()
      const request = actionRequest(actionId, `Large ${LARGE}`)
      const step = await stage.step(request)
      const [log] = step.exchange.logs
      return {
        sentence: `1.2 MB: ${step.outcome}.${log ? ` The log says: ${log.text.split('\n')[0]}` : ''}`,
        steps: [step],
      }
    },
  },
}

const LARGE = 'x'.repeat(1_200_000)

/** Tries what a cell claims, on the running project. */
export const demonstrate = (row: RowId, side: Side, stage: Stage): Promise<Finding> =>
  DEMONSTRATIONS[row][side](stage)

async function submitPlainly(stage: Stage, button: string): Promise<Finding> {
  const request = await stage.plainSubmit(button, 'Typed without JavaScript')
  const step = await stage.step(request)
  const shown = await stage.showWithoutScripts(request.method === 'GET' ? request.path : '/')
  const done =
    step.change === UNCHANGED
      ? 'the page came, and no row changed'
      : `the page came, and it worked: ${step.change}`
  return {
    sentence: `“${button}” without JavaScript sent ${request.method} ${request.path}: ${done}.${shown ? ' Scripts are off in the page above, too: try it there.' : ''}`,
    steps: [step],
  }
}

const fromEvil = (request: ReturnType<typeof jsonRequest>) => ({
  ...request,
  headers: [
    ...request.headers.filter(([name]) => name !== 'origin'),
    ['origin', 'https://evil.example.com'] as [string, string],
  ],
  forged: ['origin'],
})

const typeOf = ({ exchange }: Step) => headerOf(exchange.headers, 'content-type') ?? 'no type'

const sizeOf = ({ exchange }: Step) =>
  `${new TextEncoder().encode(exchange.text).length.toLocaleString('en')} bytes`

const methodsOf = (steps: readonly Step[]) =>
  steps.length === 0 ? 'Nothing' : steps.map(({ exchange }) => exchange.request.method).join(', ')

const answersOf = (steps: readonly Step[]) =>
  [
    ...new Set(
      steps.map(({ exchange }) => {
        const page = exchange.text.startsWith('<!DOCTYPE html>') ? ' and the page' : ''
        return `${statusLine(exchange)}${page}`
      }),
    ),
  ].join('; ')

const notExported = (steps: readonly Step[]) =>
  steps.length === 0
    ? ''
    : ` ${methodsOf(steps)} is not exported: ${steps.map(({ exchange }) => statusLine(exchange)).join(', ')}.`

function idOf({ text }: LiveExchange): string {
  try {
    const { id } = JSON.parse(text) as { id: string }
    return id
  } catch (thrown) {
    throw new Error(
      `POST ${LIST} did not answer with the new row as JSON, so the other methods have no id: ${messageOf(thrown)}`,
      { cause: thrown },
    )
  }
}

/** False where the browser refuses the clipboard. */
const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )

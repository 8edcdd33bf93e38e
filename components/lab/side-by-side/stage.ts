// What the demonstrations of the comparison share: requests, rows, and the page as a browser sees it.

import type { Sandbox } from '@/sandbox/client/types'
import { formRequest } from '@/sandbox/checks/page/form-request'
import { ORIGIN } from '@/sandbox/client/request-input'
import { headerOf } from '@/sandbox/protocol/headers'
import {
  askProject,
  type FormEntry,
  type LiveExchange,
  type LiveRequest,
  sendLive,
  statusLine,
} from '../demos/live-request'
import { readForms, type SeenForm } from '../demos/seen-form'
import type { LabSession } from '../state/lab-session'
import { draftOf } from '../state/request-draft'
import { toCurl } from '../state/snippets'
import { describeChange, type Rows } from './row-change'

/** One request of a demonstration, in words. */
export interface Step {
  /** `POST /api/problems` */
  what: string
  /** `201 Created, application/json, one row added` */
  outcome: string
  /** Rows that it changed: `one row added`. */
  change: string
  exchange: LiveExchange
  /** A command that sends the same. */
  curl?: string
}

/** Milliseconds that the preview may take to be there. */
const PATIENCE = 5000

export class Stage {
  constructor(
    readonly session: LabSession,
    readonly sandbox: Sandbox,
  ) {}

  /** Sends a request, and tells what it did. `what` stands in for method and path. */
  async step(request: LiveRequest, what = `${request.method} ${request.path}`): Promise<Step> {
    const before = await this.#rows()
    const exchange = await sendLive(this.sandbox, request)
    const change = describeChange(before, await this.#rows())
    const type = headerOf(exchange.headers, 'content-type')?.split(';')[0]
    const outcome = [statusLine(exchange), ...(type ? [type] : []), change].join(', ')
    return { what, outcome, change, exchange }
  }

  /** The form of the page that calls the action. Throws when there is none. */
  async actionForm(): Promise<SeenForm> {
    const [form] = readForms(await this.#page())
    if (form) return form
    throw new Error('The page has no form that calls an action. Reset app/action-form.tsx.')
  }

  /** What a browser without JavaScript sends when `name` is typed into the form with that button. */
  async plainSubmit(button: string, name: string): Promise<LiveRequest> {
    const page = new DOMParser().parseFromString(await this.#page(), 'text/html')
    const submitter = [...page.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === button,
    )
    const form = submitter?.form
    if (!submitter || !form) throw new Error(`The page has no form with the button “${button}”.`)
    const field = form.querySelector<HTMLInputElement>('input[name="name"]')
    if (field) field.value = name
    const sent = formRequest(form, submitter, new URL('/', ORIGIN))
    if (!sent) throw new Error(`The form of “${button}” sends nothing.`)
    const { method, url, body } = sent
    const path = url.pathname + url.search
    if (!(body instanceof FormData)) return { method, path, headers: [] }
    const fields = [...body].map(([name, value]): FormEntry => ({ name, value: String(value) }))
    return { method, path, headers: [['origin', ORIGIN]], body: { fields } }
  }

  /** Turns to the page of the lab, with its scripts off, and opens `path` there. False where that failed. */
  async showWithoutScripts(path: string): Promise<boolean> {
    const { front, preview } = this.session
    front.show('page')
    await Promise.race([preview.opened(), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
    preview.setJavaScript(false)
    preview.navigate(path)
    return preview.getSnapshot().page?.javascript === false
  }

  async #page(): Promise<string> {
    const { response, text } = await askProject(this.sandbox, '/')
    if (response.status === 200) return text
    throw new Error(
      `The page / answers with ${response.status}, so there is no form to try. Open it in the console, and mend it first.`,
    )
  }

  async #rows(): Promise<Rows> {
    const { rows } = await this.sandbox.sql('select id, name from "Problem"')
    return new Map(rows.map(([id, name]) => [id ?? '', name ?? '']))
  }
}

/** A call of the handler with JSON. */
export const jsonRequest = (method: string, path: string, value: unknown): LiveRequest => ({
  method,
  path,
  headers: [['content-type', 'application/json']],
  body: { text: JSON.stringify(value) },
})

/** A call of the action as React's code in the browser makes it: state and form as arguments. */
export const actionRequest = (id: string, name: string, method = 'POST'): LiveRequest => ({
  method,
  path: '/',
  headers: [
    ['origin', ORIGIN],
    ['accept', 'text/x-component'],
    ['next-action', id],
  ],
  ...(method !== 'GET' && {
    body: {
      fields: [
        { name: '_1_name', value: name },
        { name: '0', value: '["","$K1"]' },
      ],
    },
  }),
})

/** The request as the console of the lab takes it. */
export function draftOfRequest({ method, path, headers, body }: LiveRequest) {
  if (!body) return draftOf({ name: '', method, path, headers })
  if ('fields' in body) {
    const fields = [...body.fields]
    return draftOf({ name: '', method, path, headers, body: { kind: 'multipart', fields } })
  }
  return draftOf({ name: '', method, path, headers, body: { kind: 'text', text: body.text } })
}

export const curlOf = (request: LiveRequest): string => toCurl(draftOfRequest(request))

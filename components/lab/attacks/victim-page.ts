// What an attacker finds in the HTML of the project's page.

import type { Sandbox } from '@/sandbox/client/types'
import type { HeaderList } from '@/sandbox/protocol/trace'
import { askProject, type FormEntry } from '../demos/live-request'
import { readForms, type SeenForm } from '../demos/seen-form'

export const PAGE = '/withdraw'

export type User = 'ada' | 'bela'

export const cookieOf = (user: User): HeaderList[number] => ['cookie', `session=${user}`]

/** A form whose argument can be read, with the field that holds it. */
export interface BoundForm extends SeenForm {
  bound: FormEntry
}

/** A form whose argument is sealed, with the field that holds it. */
export interface SealedForm extends SeenForm {
  sealed: FormEntry
}

/** The first form on the page of `user` with a plain bound argument. */
export async function boundForm(sandbox: Sandbox, user: User): Promise<BoundForm> {
  const forms = await formsOf(sandbox, user)
  const form = forms.find(
    (form): form is BoundForm => form.bound !== null && form.bound.value !== '[]' && !form.sealed,
  )
  if (form) return form
  throw new Error(
    `The page ${PAGE} of ${user} has no form with a bind() argument, so there is nothing to attack. ${ADVICE}`,
  )
}

/** The first form on the page of `user` whose argument is sealed. */
export async function sealedForm(sandbox: Sandbox, user: User): Promise<SealedForm> {
  const forms = await formsOf(sandbox, user)
  const form = forms.find((form): form is SealedForm => form.sealed !== null)
  if (form) return form
  throw new Error(
    `The page ${PAGE} of ${user} has no form of an inline action with a variable, so there is nothing to attack. ${ADVICE}`,
  )
}

const ADVICE = 'Put the form back, or reset app/withdraw/page.tsx.'

async function formsOf(sandbox: Sandbox, user: User): Promise<SeenForm[]> {
  const { response, text } = await askProject(sandbox, PAGE, { headers: [cookieOf(user)] })
  if (response.status === 200) return readForms(text)
  throw new Error(
    `The page ${PAGE} of ${user} answers with ${response.status}, so there is no form to attack. Open it in the console, and mend it first.`,
  )
}

// The requests of the attacks, from what the project's page shows an attacker.

import { ORIGIN } from '@/sandbox/client/request-input'
import type { Sandbox } from '@/sandbox/client/types'
import type { HeaderList } from '@/sandbox/protocol/trace'
import type { FormEntry, LiveRequest } from '../demos/live-request'
import { withField } from '../demos/seen-form'
import type { AttackId } from './attack-list'
import { boundForm, cookieOf, PAGE, sealedForm, type User } from './victim-page'

/** What an attack may use. */
export interface Scene {
  sandbox: Sandbox
  /** Rows of Ada, smallest first. */
  idsOfAda: readonly string[]
  /** Id that the build gave to an exported action; null where it has none of that name. */
  actionId(exported: string): Promise<string | null>
}

const SAME_SITE: HeaderList[number] = ['origin', ORIGIN]

/** The form of `user` as a browser posts it. */
const post = (
  user: User,
  fields: readonly FormEntry[],
  forged: readonly string[] = [],
): LiveRequest => ({
  method: 'POST',
  path: PAGE,
  headers: [SAME_SITE, cookieOf(user)],
  body: { fields },
  forged,
})

/** A call as React's code in the browser makes it. */
const call = (id: string, args: string): LiveRequest => ({
  method: 'POST',
  path: PAGE,
  headers: [
    SAME_SITE,
    cookieOf('bela'),
    ['accept', 'text/x-component'],
    ['content-type', 'text/plain;charset=UTF-8'],
    ['next-action', id],
  ],
  body: { text: args },
  forged: ['next-action'],
})

type MakeAttack = (scene: Scene) => Promise<LiveRequest>

const MAKERS: Record<AttackId, MakeAttack> = {
  'forged-id': async ({ sandbox }) => {
    const { actionId } = await boundForm(sandbox, 'bela')
    return call(`${actionId.slice(0, 2)}${'a'.repeat(actionId.length - 2)}`, '[1]')
  },
  'foreign-origin': async ({ sandbox }) => {
    const { fields } = await boundForm(sandbox, 'ada')
    return {
      ...post('ada', fields, ['origin']),
      headers: [['origin', 'https://evil.example.com'], cookieOf('ada')],
    }
  },
  'tampered-bound': async ({ sandbox, idsOfAda: [id] }) => {
    if (id === undefined) throw new Error('Ada has no submission left to attack.')
    return postBound(sandbox, `[${id}]`)
  },
  'object-argument': ({ sandbox }) => postBound(sandbox, '[{"not":0}]'),
  'tampered-closure': async ({ sandbox }) => {
    const { fields, sealed } = await sealedForm(sandbox, 'bela')
    return post('bela', withField(fields, sealed.name, changeLetter(sealed.value)), [sealed.name])
  },
  'replayed-closure': async ({ sandbox }) => {
    const { fields, sealed } = await sealedForm(sandbox, 'ada')
    return post('bela', fields, [sealed.name, 'cookie'])
  },
  'oversized-body': async ({ sandbox }) => {
    const { fields } = await boundForm(sandbox, 'bela')
    const note = { name: 'note', value: 'x'.repeat(3 * 1024) }
    return post('bela', [...fields, note], ['note'])
  },
  get: async ({ sandbox }) => {
    const { fields, actionId } = await boundForm(sandbox, 'ada')
    const query = new URLSearchParams(fields.map(({ name, value }) => [name, value]))
    return {
      method: 'GET',
      path: `${PAGE}?${query}`,
      headers: [cookieOf('ada'), ['next-action', actionId]],
      forged: ['next-action'],
    }
  },
  'by-name': async () => call(UNUSED, '[]'),
  'unused-export': async ({ actionId }) => {
    const id = await actionId(UNUSED)
    if (id !== null) return call(id, '[]')
    throw new Error(`The build has no id for ${UNUSED}, so there is nothing to send.`)
  },
}

/** The exported action of the project that no page uses. */
const UNUSED = 'withdrawAll'

/** The request of an attack. Throws with advice when the page has not what the attack needs. */
export const makeAttack = (id: AttackId, scene: Scene): Promise<LiveRequest> => MAKERS[id](scene)

async function postBound(sandbox: Sandbox, args: string): Promise<LiveRequest> {
  const { fields, bound } = await boundForm(sandbox, 'bela')
  return post('bela', withField(fields, bound.name, args), [bound.name])
}

/** One letter in the middle becomes another one. */
function changeLetter(text: string): string {
  const at = Math.floor(text.length / 2)
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
}

'use server'

import { after } from 'next/server'
import { cookies, draftMode, headers } from 'next/headers'

const jarAsText = async () =>
  (await cookies())
    .getAll()
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')

export async function read() {
  const list = await headers()
  return { cookies: await jarAsText(), custom: list.get('x-custom'), host: list.get('host') }
}

export async function set() {
  const jar = await cookies()
  jar.set('theme', 'dark')
  jar.set({ name: 'session', value: 'a b', httpOnly: true, path: '/request', sameSite: 'lax' })
  return jarAsText()
}

export async function remove() {
  const jar = await cookies()
  jar.delete('theme')
  return jarAsText()
}

export async function setAndFail() {
  ;(await cookies()).set('theme', 'broken')
  throw new Error('after the cookie')
}

export async function enableDraft() {
  ;(await draftMode()).enable()
}

export async function disableDraft() {
  ;(await draftMode()).disable()
}

export async function later() {
  after(() => fetch('https://after.actions.test/id'))
  return 'before it'
}

'use server'

import { refresh, revalidatePath, revalidateTag, updateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function path(how: string) {
  revalidatePath(`/cache/${how}`)
}

export async function pattern() {
  revalidatePath('/section/[id]', 'page')
}

export async function layout() {
  revalidatePath('/section', 'layout')
}

export async function stale(how: string) {
  revalidateTag(how, 'max')
}

export async function expire(how: string) {
  revalidateTag(how, { expire: 0 })
}

export async function update(how: string) {
  updateTag(how)
}

export async function again() {
  refresh()
}

export async function updateAndGo(how: string) {
  updateTag(how)
  redirect(`/cache/${how}`)
}

/** Reads its own write. */
export async function updateAndRead(how: string) {
  updateTag(how)
  const response = await fetch(`https://${how}.actions.test/id`, { next: { tags: [how] } })
  return response.text()
}

export async function pathAndFail(how: string) {
  revalidatePath(`/cache/${how}`)
  throw new Error('after revalidatePath')
}

export async function pathFrom(form: FormData) {
  revalidatePath(`/cache/${String(form.get('how'))}`)
}

export async function ask() {
  const ask = () => fetch('https://ask.actions.test/id').then((response) => response.text())
  const [one, two] = await Promise.all([ask(), ask()])
  return one === two
}

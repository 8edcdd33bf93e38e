'use server'

import { refresh, revalidatePath, revalidateTag, updateTag } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function update(set: string) {
  updateTag(`data-${set}`)
  return 'updated'
}

export async function stale(set: string) {
  revalidateTag(`data-${set}`, 'max')
}

export async function path(set: string) {
  revalidatePath(`/cached/${set}`)
}

export async function again() {
  refresh()
}

export async function enter() {
  ;(await cookies()).set('name', 'Ada')
}

export async function nothing() {
  return { at: new Date(0) }
}

export async function away() {
  redirect('/hole')
}

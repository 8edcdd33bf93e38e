'use server'

import { db } from '@/lib/db'

export async function addTag(_before: string, form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  try {
    await db.tag.create({ data: { name } })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P2002')
      return 'This tag exists.'
    return `Something went wrong: ${String(error)}`
  }
  return 'Stored.'
}

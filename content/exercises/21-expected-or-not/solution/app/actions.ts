'use server'

import { db } from '@/lib/db'

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'P2002'

export async function addTag(_before: string, form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  try {
    await db.tag.create({ data: { name } })
  } catch (error) {
    if (isTaken(error)) return 'This tag exists.'
    throw error
  }
  return 'Stored.'
}

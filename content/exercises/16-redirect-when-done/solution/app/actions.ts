'use server'

import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

const slugOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'P2002'

export async function createProblem(_before: string, form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  if (name === '') return 'Give it a name.'
  const slug = slugOf(name)
  try {
    await db.problem.create({ data: { name, slug } })
  } catch (error) {
    if (!isTaken(error)) throw error
    return 'This name is taken.'
  }
  redirect(`/problems/${slug}`)
}

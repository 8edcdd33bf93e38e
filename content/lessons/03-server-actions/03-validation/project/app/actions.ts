'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db'
import { type Errors, readProblem } from '@/lib/read-problem'

export interface FormState {
  added?: string
  errors: Errors
  /** What the user typed, so that the form can show it again. */
  values: { name: string; slug: string }
}

const empty = { name: '', slug: '' }

export async function addProblem(previous: FormState, form: FormData): Promise<FormState> {
  const { problem, errors } = readProblem(form)
  if (Object.keys(errors).length > 0) return { errors, values: problem }
  try {
    await db.problem.create({ data: problem })
  } catch (error) {
    if (!isTaken(error)) throw error
    return { errors: { slug: `${problem.slug} is taken.` }, values: problem }
  }
  refresh()
  return { added: problem.name, errors: {}, values: empty }
}

/** Prisma's code for a value that must be unique and is not. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}

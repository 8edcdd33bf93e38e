import { db } from '@/lib/db'

/** Adds a problem. Answers with what is wrong with `name`, or with the new row. */
export async function addProblem(name: unknown) {
  if (typeof name !== 'string' || name.trim().length < 3) {
    return { error: 'Give the name at least 3 characters.' }
  }
  return { problem: await db.problem.create({ data: { name: name.trim() } }) }
}

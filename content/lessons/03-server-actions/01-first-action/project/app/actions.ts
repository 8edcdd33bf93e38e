'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function addProblem(form: FormData) {
  const name = String(form.get('name'))
  await db.problem.create({ data: { name } })
  revalidatePath('/')
}

export async function deleteProblem(id: string) {
  await db.problem.deleteMany({ where: { id } })
  revalidatePath('/')
}

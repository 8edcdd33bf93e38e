'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db'

export interface FormState {
  message: string
}

const aSecond = () => new Promise((done) => setTimeout(done, 1000))

export async function addProblem(previous: FormState, form: FormData): Promise<FormState> {
  const name = String(form.get('name')).trim()
  await aSecond()
  if (name === 'crash') throw new Error('The judge at 10.0.0.7 does not answer')
  const known = await db.problem.findFirst({ where: { name } })
  if (known) return { message: `There is a problem called ${name} already.` }
  await db.problem.create({ data: { name } })
  refresh()
  return { message: `${name} was added.` }
}

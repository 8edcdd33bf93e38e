'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export async function signIn(form: FormData) {
  const handle = String(form.get('handle'))
  const user = await db.user.findUnique({ where: { handle } })
  if (!user) redirect('/sign-in?unknown')
  const jar = await cookies()
  jar.set('session', user.handle, { httpOnly: true, sameSite: 'lax', path: '/' })
  redirect('/')
}

export async function signOut() {
  const jar = await cookies()
  jar.delete('session')
}

export async function addProblem(form: FormData) {
  const problem = await db.problem.create({ data: { name: String(form.get('name')) } })
  redirect(`/problems/${problem.id}`)
}

export async function addCarefully(form: FormData) {
  try {
    const problem = await db.problem.create({ data: { name: String(form.get('name')) } })
    redirect(`/problems/${problem.id}`)
  } catch {
    redirect('/?failed')
  }
}

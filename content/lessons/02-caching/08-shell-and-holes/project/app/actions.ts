'use server'

import { updateTag } from 'next/cache'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'

export async function addProblem() {
  await db.problem.create({ data: { name: 'Coin Piles' } })
  updateTag('problems')
}

export async function signIn() {
  const jar = await cookies()
  jar.set('user', 'ada')
}

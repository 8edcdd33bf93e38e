'use server'

import { refresh, revalidatePath, revalidateTag, updateTag } from 'next/cache'
import { db } from '@/lib/db'

const add = (name: string) => db.problem.create({ data: { name } })

export async function addOnly() {
  await add('Written, nothing said')
}

export async function addAndRefresh() {
  await add('Written, then refresh()')
  refresh()
}

export async function addAndRevalidateTag() {
  await add('Written, then revalidateTag()')
  revalidateTag('problems', 'max')
}

export async function addAndUpdateTag() {
  await add('Written, then updateTag()')
  updateTag('problems')
}

export async function addAndRevalidatePath() {
  await add('Written, then revalidatePath()')
  revalidatePath('/')
}

'use server'

import { revalidatePath } from 'next/cache'
import { likes } from '@/lib/likes'

export async function like() {
  await new Promise((resolve) => setTimeout(resolve, 500))
  likes.count += 1
  revalidatePath('/likes')
}

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export default async function Page() {
  const count = await db.problem.count()

  async function addOne() {
    'use server'
    await db.problem.create({ data: { name: `Problem ${count + 1}` } })
    revalidatePath('/quick')
  }

  return (
    <form action={addOne}>
      <p>{count} problems</p>
      <button>Add one more</button>
    </form>
  )
}

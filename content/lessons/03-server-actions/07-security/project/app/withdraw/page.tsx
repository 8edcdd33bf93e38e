import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'
import { withdraw } from './actions'

export default async function Page() {
  const user = await getUser()
  if (!user) return <p>Sign in to see your submissions.</p>
  const submissions = await db.submission.findMany({
    where: { userId: user.id },
    orderBy: { id: 'asc' },
    take: 2,
  })
  return (
    <main>
      <h1>Submissions of {user.handle}</h1>
      {submissions.map(({ id, problemId, verdict }) => {
        async function withdrawSealed() {
          'use server'
          await db.submission.deleteMany({ where: { id } })
          revalidatePath('/withdraw')
        }
        return (
          <section key={id} aria-label={`Submission ${id}`}>
            <p>
              {id}. {problemId}: {verdict}
            </p>
            <form action={withdraw.bind(null, id)}>
              <button>Withdraw</button>
            </form>
            <form action={withdrawSealed}>
              <button>Withdraw by a sealed id</button>
            </form>
          </section>
        )
      })}
    </main>
  )
}

import { db } from '@/lib/db'
import { getUser } from '@/lib/session'
import { DeleteButton } from './delete-button'

export default async function Page() {
  const user = await getUser()
  if (!user) return <p>Sign in to see your submissions.</p>
  const submissions = await db.submission.findMany({ where: { userId: user.id }, take: 5 })
  return (
    <main>
      <h1>Submissions of {user.handle}</h1>
      <ul>
        {submissions.map(({ id, problemId, verdict }) => (
          <li key={id}>
            {problemId}: {verdict} <DeleteButton id={id} />
          </li>
        ))}
      </ul>
    </main>
  )
}

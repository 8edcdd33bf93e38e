import { db } from '@/lib/db'
import { currentUserId } from '@/lib/current-user'
import { updateCode } from './actions'

export default async function Page() {
  const userId = await currentUserId()
  if (!userId) return <main>Open /?as=ada to sign in.</main>
  const submissions = await db.submission.findMany({
    where: { userId, problemId: 'two-sum' },
    orderBy: { id: 'asc' },
  })
  return (
    <main>
      <h1>Submissions of {userId}</h1>
      {submissions.map(({ id, code, verdict }) => (
        <form key={id} action={updateCode.bind(null, id, userId)}>
          <p>
            Submission {id}, {verdict}
          </p>
          <label>
            Code <textarea name="code" defaultValue={code} />
          </label>
          <button>Save</button>
        </form>
      ))}
    </main>
  )
}

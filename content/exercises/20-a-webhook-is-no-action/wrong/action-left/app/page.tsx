import { db } from '@/lib/db'
import { recordVerdict } from './actions'

export default async function Page() {
  const submissions = await db.submission.findMany({
    where: { problemId: 'two-sum' },
    orderBy: { id: 'asc' },
  })
  return (
    <main>
      <h1>Two Sum</h1>
      <ul>
        {submissions.map(({ id, userId, verdict }) => (
          <li key={id}>
            {id} {userId} {verdict}
          </li>
        ))}
      </ul>
      <form action={recordVerdict} hidden />
    </main>
  )
}

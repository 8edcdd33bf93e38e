import { db } from '@/lib/db'
import { SubmitForm } from './submit-form'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const submissions = await db.submission.findMany({
    where: { userId: 'ada', problemId: 'two-sum' },
    orderBy: { id: 'desc' },
  })
  return (
    <main>
      <h1>Two Sum</h1>
      <SubmitForm />
      <ul>
        {submissions.map(({ id, language, code }) => (
          <li key={id}>
            {language}: {code}
          </li>
        ))}
      </ul>
    </main>
  )
}

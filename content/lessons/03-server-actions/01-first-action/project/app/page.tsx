import { db } from '@/lib/db'
import { addProblem, deleteProblem } from './actions'

export default async function Page() {
  const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 5 })
  return (
    <main>
      <h1>Newest problems</h1>
      <form action={addProblem}>
        <label>
          Name <input name="name" required />
        </label>
        <button>Add</button>
      </form>
      <ul>
        {problems.map(({ id, name }) => (
          <li key={id}>
            {name}
            <form action={deleteProblem.bind(null, id)} style={{ display: 'inline' }}>
              <button aria-label={`Delete ${name}`}>×</button>
            </form>
          </li>
        ))}
      </ul>
    </main>
  )
}

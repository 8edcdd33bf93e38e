import { redirect } from 'next/navigation'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'
import { deleteTag } from './actions'

export default async function Page() {
  const user = await currentUser()
  if (!user) redirect('/sign-in')
  const tags = await db.tag.findMany({ orderBy: { name: 'asc' } })
  return (
    <main>
      <h1>Tags</h1>
      <p>Signed in as {user.name}</p>
      <ul>
        {tags.map(({ id, name }) => (
          <li key={id}>
            {name}
            {user.role === 'admin' && (
              <form action={deleteTag}>
                <input type="hidden" name="id" value={id} />
                <button>Delete</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </main>
  )
}

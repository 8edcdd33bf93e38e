import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'
import { deleteTag } from './actions'

export default async function Page() {
  const user = await currentUser()
  const tags = await db.tag.findMany({ orderBy: { name: 'asc' } })
  return (
    <main>
      <h1>Tags</h1>
      <p>{user ? `Signed in as ${user.name}` : 'Not signed in'}</p>
      <ul>
        {tags.map(({ id, name }) => (
          <li key={id}>
            {name}
            <form action={deleteTag} hidden={user?.role !== 'admin'}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="role" value={user?.role} />
              <button>Delete</button>
            </form>
          </li>
        ))}
      </ul>
    </main>
  )
}

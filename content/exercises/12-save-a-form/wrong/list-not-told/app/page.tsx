import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

async function addTag(form: FormData) {
  'use server'
  const name = String(form.get('name') ?? '').trim()
  if (name === '') return
  await db.tag.create({ data: { name } })
}

export default async function Page() {
  const tags = await db.tag.findMany({ orderBy: { name: 'asc' } })
  return (
    <main>
      <h1>Tags</h1>
      <form action={addTag}>
        <label>
          Name <input name="name" required />
        </label>
        <button>Add</button>
      </form>
      <ul>
        {tags.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </main>
  )
}

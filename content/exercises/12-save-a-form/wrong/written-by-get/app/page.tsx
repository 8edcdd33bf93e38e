import { db } from '@/lib/db'

export default async function Page({ searchParams }: { searchParams: Promise<{ name?: string }> }) {
  const name = (await searchParams).name?.trim()
  if (name) await db.tag.create({ data: { name } })
  const tags = await db.tag.findMany({ orderBy: { name: 'asc' } })
  return (
    <main>
      <h1>Tags</h1>
      <form>
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

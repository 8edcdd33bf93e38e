import { db } from '@/lib/db'
import { TagForm } from './tag-form'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const tags = await db.tag.findMany({ orderBy: { name: 'asc' } })
  return (
    <main>
      <h1>Tags</h1>
      <TagForm />
      <ul>
        {tags.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </main>
  )
}

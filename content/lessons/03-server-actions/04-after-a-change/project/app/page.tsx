import { connection } from 'next/server'
import { getNewest } from '@/lib/newest'
import {
  addAndRefresh,
  addAndRevalidatePath,
  addAndRevalidateTag,
  addAndUpdateTag,
  addOnly,
} from './actions'

export default async function Page() {
  await connection()
  const { names, readAt } = await getNewest()
  return (
    <main>
      <p>Page rendered at {new Date().toISOString()}</p>
      <p>List read at {readAt}</p>
      <ol>
        {names.map((name, place) => (
          <li key={place}>{name}</li>
        ))}
      </ol>
      <form style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <button formAction={addOnly}>Say nothing</button>
        <button formAction={addAndRefresh}>refresh()</button>
        <button formAction={addAndRevalidateTag}>revalidateTag()</button>
        <button formAction={addAndUpdateTag}>updateTag()</button>
        <button formAction={addAndRevalidatePath}>revalidatePath()</button>
      </form>
    </main>
  )
}

import { cookies } from 'next/headers'
import { NoteList } from './note-list'

export default async function Page() {
  const notes = (await cookies()).get('notes')?.value.split('|') ?? []
  return (
    <main>
      <h1>Notes</h1>
      <NoteList notes={notes} />
    </main>
  )
}

import { notes } from '@/lib/notes'
import { add } from './actions'

export default function Page() {
  return (
    <main>
      <h1>Notes</h1>
      <form action={add}>
        <label>
          Note <input name="note" />
        </label>
        <button>Add</button>
      </form>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </main>
  )
}

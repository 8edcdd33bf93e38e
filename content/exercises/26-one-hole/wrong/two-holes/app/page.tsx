import { Suspense } from 'react'
import { addProblem } from './actions'
import { Greeting, Newest } from './board'

export default function Page() {
  return (
    <main>
      <h1>Problems</h1>
      <Suspense fallback={<p>Loading…</p>}>
        <Greeting />
      </Suspense>
      <Suspense fallback={<p>Loading…</p>}>
        <Newest />
      </Suspense>
      <form action={addProblem}>
        <label>
          Name <input name="name" required />
        </label>
        <button>Add</button>
      </form>
    </main>
  )
}

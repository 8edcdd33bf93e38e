import { addProblem } from './actions'
import { Greeting, Newest } from './board'

export const instant = false

export default function Page() {
  return (
    <main>
      <h1>Problems</h1>
      <Greeting />
      <Newest />
      <form action={addProblem}>
        <label>
          Name <input name="name" required />
        </label>
        <button>Add</button>
      </form>
    </main>
  )
}

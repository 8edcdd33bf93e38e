import { rename } from './actions'

export default function Page() {
  return (
    <main>
      <h1>Edit</h1>
      <form action={rename}>
        <label>
          New name <input name="name" required />
        </label>
        <button>Rename</button>
      </form>
    </main>
  )
}

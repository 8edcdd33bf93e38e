import { cookies } from 'next/headers'
import Link from 'next/link'
import { addCarefully, addProblem, signOut } from './actions'

export default async function Page() {
  const jar = await cookies()
  const handle = jar.get('session')?.value
  if (!handle) return <Link href="/sign-in">Sign in</Link>
  return (
    <main>
      <h1>Hello {handle}</h1>
      <form action={addProblem}>
        <input name="name" aria-label="Name" required />
        <button>Add</button>
        <button formAction={addCarefully}>Add with care</button>
      </form>
      <form action={signOut}>
        <button>Sign out</button>
      </form>
    </main>
  )
}

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

async function signOut() {
  'use server'
  ;(await cookies()).delete('user')
}

export default async function Page() {
  const user = (await cookies()).get('user')?.value
  if (!user) redirect('/sign-in')
  return (
    <main>
      <h1>Account of {user}</h1>
      <form action={signOut}>
        <button>Sign out</button>
      </form>
    </main>
  )
}

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

async function signIn(form: FormData) {
  'use server'
  const jar = await cookies()
  jar.set('session', String(form.get('session')), { httpOnly: true })
  redirect('/')
}

async function signOut() {
  'use server'
  const jar = await cookies()
  jar.delete('session')
  redirect('/')
}

export default function Page() {
  return (
    <main>
      <h1>Sign in</h1>
      <form action={signIn}>
        <button name="session" value="5f0c-ada">
          As Ada (admin)
        </button>
        <button name="session" value="c81e-bela">
          As Bela (member)
        </button>
        <button formAction={signOut}>Sign out</button>
      </form>
    </main>
  )
}

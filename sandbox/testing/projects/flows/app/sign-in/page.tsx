import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export default function Page() {
  async function signIn(form: FormData) {
    'use server'
    ;(await cookies()).set('user', String(form.get('user')), { httpOnly: true })
    redirect('/account')
  }
  return (
    <main>
      <h1>Sign in</h1>
      <form action={signIn}>
        <label>
          User <input name="user" />
        </label>
        <button>Sign in</button>
      </form>
    </main>
  )
}

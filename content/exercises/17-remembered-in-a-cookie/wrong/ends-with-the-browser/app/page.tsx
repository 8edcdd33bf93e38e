import { cookies } from 'next/headers'

const languages = ['typescript', 'python', 'java']

async function remember(form: FormData) {
  'use server'
  const language = String(form.get('language'))
  if (!languages.includes(language)) return
  ;(await cookies()).set('language', language, { httpOnly: true })
}

async function forget() {
  'use server'
  ;(await cookies()).delete('language')
}

export default async function Page() {
  const language = (await cookies()).get('language')?.value
  return (
    <main>
      <h1>Settings</h1>
      <p>Your language: {language || 'none'}</p>
      <form action={remember}>
        <label>
          Language
          <select name="language" defaultValue={language}>
            {languages.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <button>Remember</button>
        <button formAction={forget}>Forget</button>
      </form>
    </main>
  )
}

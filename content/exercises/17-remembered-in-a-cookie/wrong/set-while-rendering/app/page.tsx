import { cookies } from 'next/headers'

const languages = ['typescript', 'python', 'java']

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ language?: string }>
}) {
  const jar = await cookies()
  const chosen = (await searchParams).language
  if (chosen && languages.includes(chosen))
    jar.set('language', chosen, { httpOnly: true, maxAge: 365 * 24 * 60 * 60 })
  const language = chosen ?? jar.get('language')?.value
  return (
    <main>
      <h1>Settings</h1>
      <p>Your language: {language || 'none'}</p>
      <form>
        <label>
          Language
          <select name="language" defaultValue={language}>
            {languages.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <button>Remember</button>
        <button>Forget</button>
      </form>
    </main>
  )
}

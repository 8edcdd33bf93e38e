import { cookies } from 'next/headers'

const languages = ['typescript', 'python', 'java']

export default async function Page() {
  const language = (await cookies()).get('language')?.value
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

import { cookies } from 'next/headers'

export async function Greeting() {
  const user = (await cookies()).get('user')?.value ?? 'visitor'
  return (
    <p>
      Hello, {user}. Answered at {new Date().toISOString()}
    </p>
  )
}

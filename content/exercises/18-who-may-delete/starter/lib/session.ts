import { cookies } from 'next/headers'

export interface User {
  name: string
  role: 'admin' | 'member'
}

/** Who is signed in, by session. A real site keeps them in its database, for a while. */
const sessions: Record<string, User> = {
  '5f0c-ada': { name: 'Ada', role: 'admin' },
  'c81e-bela': { name: 'Bela', role: 'member' },
}

/** The visitor that sent the request; null when nobody is signed in. */
export async function currentUser(): Promise<User | null> {
  const session = (await cookies()).get('session')?.value ?? ''
  return Object.hasOwn(sessions, session) ? (sessions[session] ?? null) : null
}

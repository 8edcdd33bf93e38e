import { cookies } from 'next/headers'

/** Id of the user who sent the request; null when nobody is signed in. */
export async function currentUserId(): Promise<string | null> {
  return (await cookies()).get('user')?.value ?? null
}

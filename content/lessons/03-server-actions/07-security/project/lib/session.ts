import { cookies } from 'next/headers'
import { db } from '@/lib/db'

/** The signed-in user, or null. A real session holds a random value instead of the handle. */
export async function getUser() {
  const handle = (await cookies()).get('session')?.value
  return handle ? db.user.findUnique({ where: { handle } }) : null
}

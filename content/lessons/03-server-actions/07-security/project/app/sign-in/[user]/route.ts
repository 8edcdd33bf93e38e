import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

/** Signs in whoever asks for it: good enough for a lab. */
export async function GET(_: Request, { params }: { params: Promise<{ user: string }> }) {
  const { user } = await params
  const jar = await cookies()
  jar.set('session', user, { httpOnly: true })
  redirect('/withdraw')
}

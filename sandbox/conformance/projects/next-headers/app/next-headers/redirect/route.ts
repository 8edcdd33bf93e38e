import { cookies } from 'next/headers'
import { RedirectType, redirect } from 'next/navigation'

export async function GET() {
  redirect('/next-headers/read')
}

export async function POST() {
  const jar = await cookies()
  jar.set('flash', 'saved')
  redirect('/next-headers/read?saved=1', RedirectType.push)
}

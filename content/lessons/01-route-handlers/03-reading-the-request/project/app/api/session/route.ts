import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const form = await request.formData()
  const handle = form.get('handle')

  if (typeof handle !== 'string' || handle === '') {
    return NextResponse.json({ error: 'handle is required' }, { status: 400 })
  }

  const user = await db.user.findUnique({ where: { handle } })
  if (!user) {
    return NextResponse.json({ error: `No user is called ${handle}` }, { status: 404 })
  }

  const cookieStore = await cookies()
  cookieStore.set('session', user.id, { httpOnly: true, sameSite: 'lax' })
  return NextResponse.json({ signedInAs: user.handle })
}

export async function DELETE() {
  const cookieStore = await cookies()
  cookieStore.delete('session')
  return new Response(null, { status: 204 })
}

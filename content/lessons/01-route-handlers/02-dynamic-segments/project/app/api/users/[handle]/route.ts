import { Prisma } from '@prisma/client'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

type Context = { params: Promise<{ handle: string }> }

export async function DELETE(request: Request, { params }: Context) {
  const { handle } = await params
  try {
    await db.user.delete({ where: { handle } })
  } catch (error) {
    if (!isMissingRow(error)) throw error
    return NextResponse.json({ error: `No user is called ${handle}` }, { status: 404 })
  }
  return new Response(null, { status: 204 })
}

function isMissingRow(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
}

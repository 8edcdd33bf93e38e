import { draftMode } from 'next/headers'

export const runtime = 'edge'

export async function GET() {
  return Response.json({ draft: (await draftMode()).isEnabled })
}

export async function POST() {
  const mode = await draftMode()
  mode.enable()
  return Response.json({ draft: mode.isEnabled })
}

export async function DELETE() {
  const mode = await draftMode()
  mode.disable()
  return Response.json({ draft: mode.isEnabled })
}

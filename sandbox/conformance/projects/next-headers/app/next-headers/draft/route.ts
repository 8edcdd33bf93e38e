import { draftMode } from 'next/headers'

export async function GET() {
  const draft = await draftMode()
  return Response.json({ isEnabled: draft.isEnabled })
}

export async function POST() {
  const draft = await draftMode()
  draft.enable()
  return Response.json({ isEnabled: draft.isEnabled })
}

export async function DELETE() {
  const draft = await draftMode()
  draft.disable()
  return Response.json({ isEnabled: draft.isEnabled })
}

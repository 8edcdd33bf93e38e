import { draftMode } from 'next/headers'

export async function GET() {
  return Response.json({ enabled: (await draftMode()).isEnabled })
}

export async function POST() {
  const draft = await draftMode()
  draft.enable()
  return Response.json({ enabled: draft.isEnabled })
}

import { draftMode } from 'next/headers'
import { redirect } from 'next/navigation'

export async function POST() {
  const draft = await draftMode()
  draft.enable()
  redirect('/draft-mode/article')
}

export async function DELETE() {
  const draft = await draftMode()
  draft.disable()
  return Response.json({ draft: draft.isEnabled })
}

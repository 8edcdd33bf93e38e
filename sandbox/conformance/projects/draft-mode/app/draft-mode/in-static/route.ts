import { draftMode } from 'next/headers'

export const dynamic = 'force-static'

export async function GET() {
  try {
    const draft = await draftMode()
    draft.enable()
    return Response.json({ enabled: draft.isEnabled })
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}

import { draftMode } from 'next/headers'

// Static, but made anew for whoever has draft mode on.
export const revalidate = 3600

export async function GET() {
  const { isEnabled } = await draftMode()
  return Response.json({ made: crypto.randomUUID(), draft: isEnabled })
}

import { draftMode } from 'next/headers'

// Asking whether draft mode is on does not make a handler dynamic.
export const revalidate = 3600

export async function GET() {
  return Response.json({ id: crypto.randomUUID(), draft: (await draftMode()).isEnabled })
}

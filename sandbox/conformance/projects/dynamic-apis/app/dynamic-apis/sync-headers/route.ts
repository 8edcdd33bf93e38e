import { draftMode, headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export function GET() {
  try {
    const list = headers() as unknown as Headers
    const draft = draftMode() as unknown as { isEnabled: boolean }
    return Response.json({ value: list.get('x-custom'), draft: draft.isEnabled ?? null })
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}

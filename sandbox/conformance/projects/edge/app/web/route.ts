export const runtime = 'edge'

// Web APIs at work.
export async function GET() {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('edge'))
  const bytes = new Uint8Array(digest)
  const later = await new Promise((resolve) => setTimeout(() => resolve('later'), 5))
  return Response.json({
    hash: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    later,
    encoded: btoa('edge'),
    copy: structuredClone({ list: [1, 2] }),
    uuid: crypto.randomUUID().length,
  })
}

import { createHash } from 'node:crypto'

export async function POST(request: Request) {
  const bytes = new Uint8Array(await request.arrayBuffer())
  return Response.json({
    length: bytes.byteLength,
    first: bytes.at(0) ?? null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

export const GET = () => new Response('from a handler')

export async function POST(request: Request) {
  const form = request.headers.get('content-type')?.startsWith('multipart/form-data')
  return Response.json({
    action: request.headers.get('next-action') !== null,
    fields: form ? [...(await request.formData()).keys()].length : 0,
  })
}

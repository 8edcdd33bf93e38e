export async function GET() {
  const form = new FormData()
  form.append('name', 'Ada')
  form.append('file', new File(['hello'], 'hello.txt', { type: 'text/plain' }))
  const response = new Response(form)
  const type = response.headers.get('content-type') ?? ''
  const parsed = await response.formData()
  return Response.json({
    multipart: type.startsWith('multipart/form-data; boundary='),
    names: [...parsed.keys()],
  })
}

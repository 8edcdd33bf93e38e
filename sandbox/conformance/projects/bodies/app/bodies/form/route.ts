export async function POST(request: Request) {
  const form = await request.formData()
  const fields = await Promise.all(
    [...form].map(async ([name, value]) => [name, await show(value)]),
  )
  return Response.json(fields)
}

async function show(value: FormDataEntryValue) {
  if (typeof value === 'string') return value
  const bytes = new Uint8Array(await value.arrayBuffer())
  return {
    isFile: value instanceof File,
    name: value.name,
    type: value.type,
    size: value.size,
    firstBytes: [...bytes.slice(0, 8)],
    text: value.type.startsWith('text/') ? await value.text() : null,
  }
}

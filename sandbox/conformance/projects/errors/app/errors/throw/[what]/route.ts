const thrown: Record<string, () => unknown> = {
  error: () => new Error('on purpose'),
  'type-error': () => new TypeError('wrong type'),
  string: () => 'just text',
  null: () => null,
  undefined: () => undefined,
  object: () => ({ status: 418, message: 'not an error' }),
  response: () => new Response('thrown response', { status: 418 }),
}

export async function GET(request: Request, { params }: { params: Promise<{ what: string }> }) {
  throw thrown[(await params).what]?.()
}

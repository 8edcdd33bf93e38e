const values: Record<string, unknown> = {
  undefined: undefined,
  null: null,
  string: 'text',
  number: 42,
  object: { hello: 'world' },
  array: [1, 2],
}

// Next wants a Response, whatever TypeScript was told.
export async function GET(request: Request, { params }: { params: Promise<{ what: string }> }) {
  return values[(await params).what] as Response
}

// Every variable that this project's .env files name.
export async function GET() {
  const names = [
    'PLAIN',
    'QUOTED',
    'SINGLE',
    'EXPANDED',
    'MULTILINE',
    'ESCAPED',
    'EMPTY',
    'FROM',
    'LAYER',
    'EXPORTED',
    'DEVELOPMENT',
  ]
  return Response.json(
    Object.fromEntries(names.map((name) => [name, process.env[`CONFORMANCE_${name}`] ?? null])),
  )
}

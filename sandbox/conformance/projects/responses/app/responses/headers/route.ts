export async function GET() {
  const headers = new Headers({ 'X-One': '1', 'x-latin': 'café' })
  headers.append('x-many', 'a')
  headers.append('x-many', 'b')
  headers.set('X-Padded', '  inner  space  ')
  headers.set('x-empty', '')
  return new Response('headers', { headers })
}

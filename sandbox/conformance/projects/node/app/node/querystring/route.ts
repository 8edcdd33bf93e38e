import querystring from 'node:querystring'

export async function GET() {
  return Response.json({
    parsed: querystring.parse('a=1&b=x%20y&a=2'),
    text: querystring.stringify({ q: 'two sum', tags: ['a', 'b'] }),
    escaped: querystring.escape('a&b'),
  })
}

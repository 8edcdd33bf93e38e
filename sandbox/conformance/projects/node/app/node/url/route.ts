import { URL as NodeURL, fileURLToPath, format, parse, pathToFileURL } from 'node:url'

export async function GET() {
  const parsed = parse('http://user@host:8080/p/a?x=1#h')
  return Response.json({
    same: NodeURL === URL,
    host: parsed.host,
    query: parsed.query,
    formatted: format({
      protocol: 'https',
      host: 'example.com',
      pathname: '/a',
      query: { b: '1' },
    }),
    file: fileURLToPath('file:///tmp/a%20b.txt'),
    url: pathToFileURL('/tmp/a b.txt').href,
    can: URL.canParse('not a url'),
  })
}

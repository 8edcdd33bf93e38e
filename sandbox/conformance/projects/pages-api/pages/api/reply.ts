import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler({ query }: NextApiRequest, response: NextApiResponse) {
  switch (query.as) {
    case 'redirect':
      return response.redirect('/now')
    case 'moved':
      return response.redirect(301, '/now')
    case 'cookies':
      response.setHeader('Set-Cookie', ['a=1; Path=/', 'b=2; Path=/; HttpOnly'])
      return response.end()
    case 'buffer':
      return response.send(Buffer.from([1, 2, 3]))
    case 'empty':
      return response.status(204).end()
    case 'draft':
      return response.setDraftMode({ enable: false }).end('off')
    case 'parts':
      response.write('one ')
      response.write('two')
      return response.end()
    case 'throw':
      throw new Error('a handler that throws')
    default:
      return response.status(418).send('unknown')
  }
}

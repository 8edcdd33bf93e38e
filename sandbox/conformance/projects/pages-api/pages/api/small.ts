import type { NextApiRequest, NextApiResponse } from 'next'

export const config = { api: { bodyParser: { sizeLimit: '1kb' } } }

export default function handler(request: NextApiRequest, response: NextApiResponse) {
  response.send(String(request.body).length)
}

import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(request: NextApiRequest, response: NextApiResponse) {
  response.status(201).json({ type: typeof request.body, body: request.body as unknown })
}

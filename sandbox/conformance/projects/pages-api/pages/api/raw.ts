import type { NextApiRequest, NextApiResponse } from 'next'

// What a webhook needs to check a signature: the bytes as they came.
export const config = { api: { bodyParser: false } }

export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  let bytes = 0
  for await (const chunk of request) bytes += (chunk as Uint8Array).length
  response.json({ bytes, body: request.body === undefined })
}

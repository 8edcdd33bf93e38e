import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler({ query, method }: NextApiRequest, response: NextApiResponse) {
  if (method !== 'GET') {
    response.setHeader('Allow', 'GET')
    return response.status(405).end()
  }
  response.send(`item ${String(query.id)}`)
}

import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = String(req.query.id)
  const problem = await db.problem.findUnique({ where: { id } })
  if (!problem) return res.status(404).json({ error: 'Problem not found' })
  res.setHeader('x-visited', req.cookies.visited ?? 'no')
  res.json(problem)
}

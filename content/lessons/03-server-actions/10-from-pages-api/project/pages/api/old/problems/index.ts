import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    const contains = String(req.query.q ?? '')
    const problems = await db.problem.findMany({
      where: { name: { contains, mode: 'insensitive' } },
      orderBy: { name: 'asc' },
      take: 5,
    })
    return res.json(problems)
  }
  if (req.method === 'POST') {
    if (typeof req.body?.name !== 'string') {
      return res.status(400).json({ error: 'A problem needs a name' })
    }
    const problem = await db.problem.create({ data: { name: req.body.name } })
    return res.status(201).json(problem)
  }
  res.setHeader('Allow', 'GET, POST')
  res.status(405).end()
}

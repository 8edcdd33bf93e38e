import { db } from '@/lib/db'

export const getName = async () => (await db.problem.findUnique({ where: { id: 'two-sum' } }))?.name

import type { MetadataRoute } from 'next'
import { db } from '@/lib/db'

const LEVELS = ['EASY', 'MEDIUM', 'HARD'] as const

export function generateSitemaps() {
  return LEVELS.map((level) => ({ id: level.toLowerCase() }))
}

export default async function sitemap({
  id,
}: {
  id: Promise<string>
}): Promise<MetadataRoute.Sitemap> {
  const wanted = await id
  const difficulty = LEVELS.find((level) => level.toLowerCase() === wanted)
  const problems = await db.problem.findMany({ where: { difficulty }, orderBy: { id: 'asc' } })
  return problems.map((problem) => ({ url: `https://problems.example/problems/${problem.id}` }))
}

import type { MetadataRoute } from 'next'
import { db } from '@/lib/db'

const SITE = 'https://problems.example'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const problems = await db.problem.findMany({ orderBy: { id: 'asc' } })
  return problems.map(({ id, createdAt }) => ({
    url: `${SITE}/problems/${id}`,
    lastModified: createdAt,
  }))
}

import type { MetadataRoute } from 'next'

export async function generateSitemaps() {
  return [{ id: 0 }, { id: 'next' }]
}

export default async function sitemap({ id }: { id: unknown }): Promise<MetadataRoute.Sitemap> {
  const value = await id
  return [{ url: `https://shop.example/${typeof id}/${typeof value}/${String(value)}` }]
}

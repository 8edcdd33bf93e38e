import type { MetadataRoute } from 'next'

export const generateSitemaps = () => [{ id: 1 }]

export default async function sitemap({ id }: { id: unknown }): Promise<MetadataRoute.Sitemap> {
  return [{ url: `https://shop.example/${String(await id)}` }]
}

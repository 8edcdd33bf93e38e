import type { MetadataRoute } from 'next'
import { headers } from 'next/headers'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const sent = await headers()
  return [{ url: `https://${sent.get('x-shop')}/` }]
}

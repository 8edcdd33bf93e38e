import type { MetadataRoute } from 'next'

export default function sitemap(): MetadataRoute.Sitemap {
  return [{ url: `https://shop.example/${crypto.randomUUID()}` }]
}

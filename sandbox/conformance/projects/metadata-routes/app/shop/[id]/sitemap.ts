import type { MetadataRoute } from 'next'

export default function sitemap(given: unknown): MetadataRoute.Sitemap {
  return [{ url: `https://shop.example/${JSON.stringify(given)}` }]
}

import type { MetadataRoute } from 'next'

export const dynamic = 'force-static'

export const generateStaticParams = () => [{ kind: 'new' }, { kind: 'old' }]

export default function sitemap(): MetadataRoute.Sitemap {
  return [{ url: 'https://shop.example/listed' }]
}

import type { MetadataRoute } from 'next'

export default function sitemap(): MetadataRoute.Sitemap {
  return [
    {
      url: 'https://shop.example/',
      lastModified: new Date('2026-01-02T03:04:05Z'),
      changeFrequency: 'daily',
      priority: 1,
      alternates: { languages: { de: 'https://shop.example/de' } },
    },
    {
      url: 'https://shop.example/items?a=1&amp;b=2',
      lastModified: '2026-01-01',
      images: ['https://shop.example/item.png'],
    },
  ]
}

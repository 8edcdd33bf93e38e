import type { MetadataRoute } from 'next'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: [
      { userAgent: '*', allow: '/', disallow: ['/private/', '/drafts/'] },
      { userAgent: ['one', 'two'], disallow: '/', crawlDelay: 5 },
    ],
    host: 'https://shop.example',
    sitemap: ['https://shop.example/sitemap.xml', 'https://shop.example/many/sitemap/0.xml'],
  }
}

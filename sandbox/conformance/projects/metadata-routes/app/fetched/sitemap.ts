import type { MetadataRoute } from 'next'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const reply = await fetch('https://stock.example/items', {
    cache: 'force-cache',
    next: { revalidate: 2 },
  })
  const names = (await reply.json()) as string[]
  return names.map((name) => ({ url: `https://shop.example/${name}` }))
}

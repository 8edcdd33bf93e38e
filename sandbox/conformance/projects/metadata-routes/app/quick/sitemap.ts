export const runtime = 'edge'

export default function sitemap() {
  return [{ url: 'https://shop.example/quick' }]
}

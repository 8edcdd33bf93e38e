export const dynamic = 'force-dynamic'

export default function sitemap() {
  return { url: 'https://shop.example/' }
}

import type { MetadataRoute } from 'next'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  return {
    name: 'Shop “ü”',
    short_name: 'Shop',
    start_url: '/',
    display: 'standalone',
    icons: [{ src: '/icon.png', sizes: '192x192', type: 'image/png' }],
  }
}

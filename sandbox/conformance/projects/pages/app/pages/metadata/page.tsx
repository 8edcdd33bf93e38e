import type { Metadata, Viewport } from 'next'

export const viewport: Viewport = { themeColor: 'black', width: 'device-width', initialScale: 2 }

export const metadata: Metadata = {
  title: { absolute: 'Alone' },
  keywords: ['one', 'two'],
  authors: [{ name: 'Ada', url: 'https://example.com' }],
  openGraph: { title: 'Shared', images: ['/cover.png'], type: 'article' },
  twitter: { card: 'summary' },
  icons: { icon: '/icon.png' },
  other: { custom: 'value' },
  alternates: { canonical: './', languages: { de: '/de' } },
}

export default function Page() {
  return <p>Metadata</p>
}

import './globals.css'

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Footer } from '@/components/site/footer'
import { Header } from '@/components/site/header'
import { Offline } from '@/components/site/offline'
import { SkipLink } from '@/components/site/skip-link'
import { themeScript } from '@/components/site/theme'

export const metadata: Metadata = {
  title: { template: '%s · Route Lab', default: 'Route Lab' },
  applicationName: 'Route Lab',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#101014' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <SkipLink />
        <Header />
        {children}
        <Footer />
        <Offline />
      </body>
    </html>
  )
}

import type { ReactNode } from 'react'
import './globals.css'

export const metadata = {
  metadataBase: new URL('http://localhost:3000'),
  title: { default: 'Parity', template: '%s | Parity' },
  description: 'Pages of the parity suite',
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}

import type { Metadata } from 'next'
import './missing.css'
import { Path } from './path'

export const metadata: Metadata = { title: 'Nothing here' }

export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <h1>Nothing here</h1>
        <Path />
      </body>
    </html>
  )
}

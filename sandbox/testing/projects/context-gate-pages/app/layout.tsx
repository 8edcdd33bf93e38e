import { Item } from '@/lib/item'
import { pause, seeRequest } from '@/lib/readings'

export default async function Layout({ children }: { children: React.ReactNode }) {
  await pause(3)
  return (
    <html lang="en">
      <body>
        <Item step="layout" seen={await seeRequest()} />
        {children}
      </body>
    </html>
  )
}

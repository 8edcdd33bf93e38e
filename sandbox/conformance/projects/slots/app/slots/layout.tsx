import type { ReactNode } from 'react'

interface Slots {
  children: ReactNode
  team: ReactNode
  stats: ReactNode
}

export default function Layout({ children, team, stats }: Slots) {
  return (
    <section>
      <main>{children}</main>
      <aside>{team}</aside>
      <footer>{stats}</footer>
    </section>
  )
}

import Link from 'next/link'

export default function Page() {
  return (
    <main>
      <h1>Static</h1>
      <Link href="/hole">A page with a hole</Link>
    </main>
  )
}

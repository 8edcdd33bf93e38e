import Link from 'next/link'

export default function Page() {
  return (
    <>
      <h1>Photos</h1>
      <Link href="/photos/1">the first</Link>
    </>
  )
}

import Link from 'next/link'

export default function Page() {
  return (
    <ul>
      <li>
        <Link href="/slots/feed/photos/1">a photo</Link>
      </li>
      <li>
        <Link href="/slots/about">about</Link>
      </li>
    </ul>
  )
}

import dynamic from 'next/dynamic'
import Link from 'next/link'
import Script from 'next/script'

const Lazy = dynamic(() => import('./lazy'))

export default function Page() {
  return (
    <main>
      <Link href={{ pathname: '/pages/search', query: { a: 'b c' } }} prefetch={false}>
        A link
      </Link>
      <Lazy />
      <Script id="inline">{`console.log("inline")`}</Script>
      <svg viewBox="0 0 1 1">
        <title>One</title>
      </svg>
    </main>
  )
}

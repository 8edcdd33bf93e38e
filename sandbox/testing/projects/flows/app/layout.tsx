import Link from 'next/link'
import { cookies } from 'next/headers'

const PAGES = ['notes', 'register', 'sign-in', 'account', 'likes', 'danger', 'find']

export default async function Layout({ children }: { children: React.ReactNode }) {
  const jar = await cookies()
  return (
    <html lang="en">
      <body>
        <nav>
          {PAGES.map((page) => (
            <Link key={page} href={`/${page}`} prefetch={false}>
              {page}
            </Link>
          ))}
        </nav>
        {children}
        <footer>Cookies: {jar.toString() || 'none'}</footer>
      </body>
    </html>
  )
}

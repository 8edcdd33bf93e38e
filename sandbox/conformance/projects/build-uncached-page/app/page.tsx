import { cookies } from 'next/headers'

async function Visitor() {
  const name = (await cookies()).get('name')?.value
  return <p>Hello {name ?? 'nobody'}</p>
}

// Nothing can be shown before the request is known, and no Suspense says what to show until then.
export default function Page() {
  return (
    <main>
      <Visitor />
    </main>
  )
}

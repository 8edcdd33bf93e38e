import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { again, away, enter, nothing, path, stale, update } from './actions'
import { make } from './data'

export function generateStaticParams() {
  return ['plain', 'update', 'stale', 'path', 'again', 'enter', 'nothing', 'away', 'handler'].map(
    (set) => ({ set }),
  )
}

async function Visitor() {
  return <p>{(await cookies()).get('name')?.value ?? 'nobody'}</p>
}

const actions = { update, stale, path, again, enter, nothing, away }

export default async function Page({ params }: { params: Promise<{ set: string }> }) {
  const { set } = await params
  return (
    <main>
      <h1>{await make(set)}</h1>
      <Suspense fallback={<p>Who?</p>}>
        <Visitor />
      </Suspense>
      {Object.entries(actions).map(([name, action]) => (
        <form key={name} id={name} action={action.bind(null, set) as () => Promise<void>}>
          <button>{name}</button>
        </form>
      ))}
    </main>
  )
}

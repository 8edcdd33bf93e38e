import { Suspense } from 'react'

type Search = Promise<Record<string, string | string[] | undefined>>

async function Query({ search }: { search: Search }) {
  return <p>{JSON.stringify(await search)}</p>
}

export default function Page({ searchParams }: { searchParams: Search }) {
  return (
    <main>
      <h1>Search</h1>
      <Suspense fallback={<p>Which?</p>}>
        <Query search={searchParams} />
      </Suspense>
    </main>
  )
}

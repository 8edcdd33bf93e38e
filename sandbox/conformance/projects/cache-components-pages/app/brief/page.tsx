import { cacheLife } from 'next/cache'

async function make() {
  'use cache'
  cacheLife('brief')
  return crypto.randomUUID()
}

export default async function Page() {
  return <h1>{await make()}</h1>
}

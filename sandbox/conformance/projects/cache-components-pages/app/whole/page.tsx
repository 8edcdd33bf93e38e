'use cache'

import { cacheLife } from 'next/cache'

export default async function Page() {
  cacheLife('hours')
  return <h1>{crypto.randomUUID()}</h1>
}

import { headers } from 'next/headers'

export default async function Page() {
  const { size } = new Set((await headers()).keys())
  return <p>The stats of {size > 0 ? 'a request' : 'nothing'}</p>
}

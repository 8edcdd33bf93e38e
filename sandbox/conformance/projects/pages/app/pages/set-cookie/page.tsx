import { cookies } from 'next/headers'

export default async function Page() {
  const jar = await cookies()
  jar.set('a', '1')
  return <p>Not reached</p>
}

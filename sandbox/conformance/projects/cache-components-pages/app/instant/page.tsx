import { cookies } from 'next/headers'

export const instant = false

// Without a shell: the build is told that the page may wait for the request.
export default async function Page() {
  return <h1>{(await cookies()).get('name')?.value ?? 'nobody'}</h1>
}

import { cookies } from 'next/headers'

export default async function Page() {
  return <p>Target, visited: {(await cookies()).get('visited')?.value ?? 'no'}</p>
}

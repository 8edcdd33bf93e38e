import { cookies } from 'next/headers'

export async function generateMetadata() {
  return { title: (await cookies()).get('name')?.value ?? 'Nobody' }
}

export default async function Page() {
  return <h1>{(await cookies()).get('name')?.value ?? 'nobody'}</h1>
}

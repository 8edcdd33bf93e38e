import { cookies, headers } from 'next/headers'

export default async function Page() {
  const [jar, list] = await Promise.all([cookies(), headers()])
  return (
    <dl>
      <dt>cookie a</dt>
      <dd>{jar.get('a')?.value ?? 'none'}</dd>
      <dt>cookies</dt>
      <dd>{JSON.stringify(jar.getAll())}</dd>
      <dt>x-custom</dt>
      <dd>{list.get('x-custom') ?? 'none'}</dd>
      <dt>host</dt>
      <dd>{list.get('host')}</dd>
    </dl>
  )
}

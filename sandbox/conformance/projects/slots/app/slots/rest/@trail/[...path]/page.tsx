export default async function Page({ params }: { params: Promise<{ path: string[] }> }) {
  return <p>Trail: {(await params).path.join(' > ')}</p>
}

export default async function Page({ params }: { params: Promise<{ path?: string[] }> }) {
  return <pre>{JSON.stringify(await params)}</pre>
}

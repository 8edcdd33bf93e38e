export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <h1>Photo {(await params).id} on its own</h1>
}

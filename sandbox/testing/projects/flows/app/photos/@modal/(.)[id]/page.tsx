export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <p>Photo {(await params).id} above the others</p>
}

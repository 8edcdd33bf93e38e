export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <dialog open>Photo {(await params).id} above the feed</dialog>
}

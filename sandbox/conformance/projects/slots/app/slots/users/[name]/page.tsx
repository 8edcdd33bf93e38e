export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  return <p>User {(await params).name}</p>
}

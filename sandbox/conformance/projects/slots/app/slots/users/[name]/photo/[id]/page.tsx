export default async function Page({ params }: { params: Promise<{ name: string; id: string }> }) {
  const { name, id } = await params
  return (
    <p>
      Photo {id} of {name}
    </p>
  )
}

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props) {
  const { id } = await params
  return { title: `Item ${id}`, alternates: { canonical: `/pages/items/${id}` } }
}

export default async function Page({ params }: Props) {
  return <pre>{JSON.stringify(await params)}</pre>
}

export const generateStaticParams = () => [{ id: '1' }, { id: '2' }]

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <p>Item {(await params).id}</p>
}

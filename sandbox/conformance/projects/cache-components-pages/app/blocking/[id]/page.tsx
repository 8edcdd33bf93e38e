export const generateStaticParams = () => [{ id: 'a' }]

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <h1>{(await params).id}</h1>
}

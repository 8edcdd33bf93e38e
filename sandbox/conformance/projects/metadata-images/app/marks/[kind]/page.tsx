export const generateStaticParams = () => [{ kind: 'round' }]

export default async function Page({ params }: { params: Promise<{ kind: string }> }) {
  return <p>{(await params).kind}</p>
}

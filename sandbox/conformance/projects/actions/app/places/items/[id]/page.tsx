import { VisitForm } from '../../visit-form'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <>
      <p>{(await params).id}</p>
      <VisitForm />
    </>
  )
}

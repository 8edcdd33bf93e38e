import { VisitForm } from '../visit-form'

export const revalidate = 3600

export default function Page() {
  return <VisitForm />
}

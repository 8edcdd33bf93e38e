import { VisitForm } from '../visit-form'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <VisitForm />
}

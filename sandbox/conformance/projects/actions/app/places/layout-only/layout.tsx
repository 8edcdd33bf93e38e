import { VisitForm } from '../visit-form'

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <>
      <VisitForm />
      {children}
    </>
  )
}

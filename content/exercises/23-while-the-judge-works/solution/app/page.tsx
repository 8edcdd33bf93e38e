import { SubmitForm } from './submit-form'

export default function Page() {
  return (
    <main>
      <h1>Two Sum</h1>
      <SubmitForm />
    </main>
  )
}

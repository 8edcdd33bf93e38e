import { TagForm } from './tag-form'

export default function Page() {
  return (
    <main>
      <h1>New tag</h1>
      <TagForm />
    </main>
  )
}

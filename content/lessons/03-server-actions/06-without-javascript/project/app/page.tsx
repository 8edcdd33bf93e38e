import { LikeButton } from './like-button'
import { ProblemForm } from './problem-form'

export default function Page() {
  return (
    <main>
      <ProblemForm />
      <LikeButton />
    </main>
  )
}

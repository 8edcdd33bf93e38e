import { NewProblem } from './new-problem'

export default function Page() {
  return (
    <main>
      <h1>New problem</h1>
      <NewProblem />
    </main>
  )
}

import { Suspense } from 'react'
import { addProblem, signIn } from './actions'
import { Greeting } from './greeting'
import { Newest } from './newest'

export default function Page() {
  return (
    <main>
      <h1>Problems</h1>
      <Suspense fallback={<p>Who is asking?</p>}>
        <Greeting />
      </Suspense>
      <Newest />
      <form style={{ display: 'flex', gap: 8 }}>
        <button formAction={addProblem}>Add a problem</button>
        <button formAction={signIn}>Sign in as Ada</button>
      </form>
    </main>
  )
}

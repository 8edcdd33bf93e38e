import { Counter } from './counter'

export const metadata = { title: 'Start' }

export default function Page() {
  return (
    <main>
      <h1>Start</h1>
      <Counter />
    </main>
  )
}

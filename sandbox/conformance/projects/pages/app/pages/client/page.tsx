import { Counter } from './counter'

export default function Page() {
  return (
    <Counter start={2}>
      <b>from the server</b>
    </Counter>
  )
}

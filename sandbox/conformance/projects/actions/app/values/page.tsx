import * as actions from './actions'
import { element } from './element'

export default function Page() {
  return Object.entries({ ...actions, element }).map(([name, action]) => (
    <form key={name} id={name} action={action as unknown as () => void} />
  ))
}

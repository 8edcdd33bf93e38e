import * as actions from './actions'

export default function Page() {
  return Object.entries(actions).map(([name, action]) => (
    <form key={name} id={name} action={action as () => void} />
  ))
}

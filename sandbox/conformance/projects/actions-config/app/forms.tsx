import * as actions from './actions'

export function Forms() {
  return Object.entries(actions).map(([name, action]) => (
    <form key={name} id={name} action={action as unknown as () => void} />
  ))
}

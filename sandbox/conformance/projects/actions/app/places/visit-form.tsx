import { visit } from './actions'

export function VisitForm() {
  return (
    <form id="visit" action={visit as unknown as () => void}>
      <input name="text" />
    </form>
  )
}

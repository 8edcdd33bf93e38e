import { submitCode } from './actions'

export function SubmitForm() {
  return (
    <form action={submitCode}>
      <label>
        Code <textarea name="code" />
      </label>
      <button>Submit</button>
    </form>
  )
}

import { submitCode } from './actions'

export function SubmitForm() {
  return (
    <form action={submitCode}>
      <label>
        Language
        <select name="language">
          <option value="typescript">TypeScript</option>
          <option value="python">Python</option>
        </select>
      </label>
      <label>
        Code <textarea name="code" />
      </label>
      <button>Submit</button>
    </form>
  )
}

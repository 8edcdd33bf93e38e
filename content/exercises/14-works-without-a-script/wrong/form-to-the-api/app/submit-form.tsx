export function SubmitForm() {
  return (
    <form action="/api/submissions" method="post">
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

export function RenameForm({ name, error }: { name: string; error?: string }) {
  return (
    <form action="/api/rename" method="post">
      <label>
        Name <input name="name" defaultValue={name} aria-describedby="error" />
      </label>
      <button>Rename</button>
      <p id="error">{error}</p>
    </form>
  )
}

export const dynamic = 'force-dynamic'

export default async function Page() {
  await new Promise((resolve) => setTimeout(resolve, 400))
  return (
    <main>
      <h1>Slow</h1>
      <form action="/api/plain">
        <button name="by" value="form">
          Plain text
        </button>
      </form>
    </main>
  )
}

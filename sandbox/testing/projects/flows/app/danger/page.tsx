async function fail() {
  'use server'
  throw new Error('secret')
}

export default function Page() {
  return (
    <main>
      <h1>Danger</h1>
      <form action={fail}>
        <button>Fail</button>
      </form>
    </main>
  )
}

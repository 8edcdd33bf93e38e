async function fail() {
  'use server'
  await Promise.resolve()
  throw new Error('The action fails.')
}

export default function Page() {
  return (
    <form id="fail" action={fail}>
      <button>Fail</button>
    </form>
  )
}

import { notFound, redirect } from 'next/navigation'

async function find(form: FormData) {
  'use server'
  if (form.get('page') !== 'notes') notFound()
  redirect('/notes')
}

export default function Page() {
  return (
    <main>
      <h1>Find</h1>
      <form action={find}>
        <label>
          Page <input name="page" />
        </label>
        <button>Find</button>
      </form>
    </main>
  )
}

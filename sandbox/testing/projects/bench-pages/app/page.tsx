import { connection } from 'next/server'
import { AddForm } from './add-form'
import { items } from './items'

export default async function Page() {
  await connection()
  return (
    <main>
      <h1>Items</h1>
      <AddForm />
      <ul>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </main>
  )
}

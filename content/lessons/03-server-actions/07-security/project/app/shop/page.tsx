import { cookies } from 'next/headers'
import { connection } from 'next/server'

export default async function Shop() {
  await connection()
  const price = 20

  async function buy(form: FormData) {
    'use server'
    const jar = await cookies()
    jar.set('bought', `${form.get('size')} for ${price} euros`)
  }

  const jar = await cookies()
  return (
    <form action={buy}>
      <input name="size" defaultValue="M" aria-label="Size" />
      <button>Buy for {price} euros</button>
      <p>{jar.get('bought')?.value}</p>
    </form>
  )
}

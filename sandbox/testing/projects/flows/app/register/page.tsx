import { seats } from '@/lib/seats'
import { RegisterForm } from './form'

export default function Page() {
  return (
    <main>
      <h1>Register</h1>
      <RegisterForm />
      <p>Taken: {seats.taken.join(', ') || 'none'}</p>
    </main>
  )
}

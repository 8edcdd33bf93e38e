import { signIn } from '../actions'

interface Props {
  searchParams: Promise<{ unknown?: string }>
}

export default async function SignIn({ searchParams }: Props) {
  const { unknown } = await searchParams
  return (
    <form action={signIn}>
      <label>
        Handle <input name="handle" placeholder="ada" />
      </label>
      <button>Sign in</button>
      {unknown !== undefined && <p role="alert">Nobody has this handle.</p>}
    </form>
  )
}

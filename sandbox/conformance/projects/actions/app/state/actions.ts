'use server'

interface State {
  message: string
  tries: number
}

export async function register({ tries }: State, form: FormData): Promise<State> {
  const name = String(form.get('name'))
  const message = name === '' ? 'A name is needed' : `Welcome, ${name}`
  return { message, tries: tries + 1 }
}

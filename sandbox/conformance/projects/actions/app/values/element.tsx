'use server'

import { Hello } from './hello'

export async function element() {
  return (
    <p>
      <Hello name="Ada" />
    </p>
  )
}

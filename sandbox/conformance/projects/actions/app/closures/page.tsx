import { cookies } from 'next/headers'
import { describe } from '@/lib/describe'

/** Each form closes over its own secret, which the browser only gets encrypted. */
export default function Page() {
  return ['alpha', 'beta'].map((secret, index) => {
    async function reveal(...values: unknown[]) {
      'use server'
      const revealed = `${secret} ${index} ${await describe(values)}`
      ;(await cookies()).set('revealed', revealed)
      return revealed
    }
    return <form key={secret} id={secret} action={reveal as unknown as () => void} />
  })
}

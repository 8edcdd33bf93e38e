import { cookies, draftMode } from 'next/headers'
import * as actions from './actions'

export default async function Page() {
  const jar = await cookies()
  const { isEnabled } = await draftMode()
  return (
    <main>
      <p>
        theme {jar.get('theme')?.value ?? 'none'}, draft {String(isEnabled)}
      </p>
      {Object.entries(actions).map(([name, action]) => (
        <form key={name} id={name} action={action as unknown as () => void} />
      ))}
    </main>
  )
}

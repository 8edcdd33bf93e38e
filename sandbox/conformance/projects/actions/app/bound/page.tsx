import { memory } from '@/lib/memory'
import { remember } from './actions'

export const dynamic = 'force-dynamic'

type FormAction = () => void

export default function Page() {
  const bound = remember.bind(null, 7, 'seven') as unknown as FormAction
  const classes = remember.bind(null, new Date(0), new Map([['a', 1n]]), new Set([1]))
  const added = remember.bind(null, 1).bind(null, 2) as unknown as FormAction
  return (
    <>
      <p>{memory.at(-1) ?? 'nothing yet'}</p>
      <form id="free" action={remember as unknown as FormAction} />
      <form id="bound" action={bound} />
      <form id="classes" action={classes as unknown as FormAction} />
      <form id="added" action={added} />
      <form id="button">
        <button formAction={bound}>Send</button>
      </form>
    </>
  )
}

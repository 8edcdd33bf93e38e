import { Show } from './show'

export default function Page() {
  return (
    <Show
      date={new Date(0)}
      map={new Map([['a', 1]])}
      set={new Set(['x', 'y'])}
      big={12345678901234567890n}
      later={Promise.resolve('later')}
      bytes={new Uint8Array([1, 2, 250])}
    />
  )
}

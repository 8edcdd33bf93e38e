import { visit } from '../again'

export default function Page() {
  return <form id="visit" action={visit as unknown as () => void} />
}

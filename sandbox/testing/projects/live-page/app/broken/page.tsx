import { Broken } from './broken'

export default function Page() {
  return <Broken />
}

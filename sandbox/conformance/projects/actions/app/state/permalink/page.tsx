import { RegisterForm } from '../form'

export default function Page() {
  return <RegisterForm id="first" permalink="/state" />
}

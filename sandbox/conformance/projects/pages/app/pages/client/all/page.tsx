import { Main, Other } from './index'

export default function Page() {
  return (
    <>
      <Main />
      <Other />
    </>
  )
}

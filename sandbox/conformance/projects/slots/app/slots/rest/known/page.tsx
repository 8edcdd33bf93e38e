export default function Page() {
  return <p>Known</p>
}

export default function Page() {
  return <p>The default of children</p>
}

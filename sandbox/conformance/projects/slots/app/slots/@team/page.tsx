export default function Page() {
  return <p>The team</p>
}

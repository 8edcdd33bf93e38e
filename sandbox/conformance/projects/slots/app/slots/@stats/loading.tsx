export default function Page() {
  return <p>The stats load</p>
}

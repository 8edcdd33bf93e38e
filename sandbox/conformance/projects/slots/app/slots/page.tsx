export default function Page() {
  return <p>The start</p>
}

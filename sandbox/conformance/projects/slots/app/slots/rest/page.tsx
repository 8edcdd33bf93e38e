export default function Page() {
  return <p>The start of the rest</p>
}

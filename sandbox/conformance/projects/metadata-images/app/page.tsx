export default function Page() {
  return <p>Start</p>
}

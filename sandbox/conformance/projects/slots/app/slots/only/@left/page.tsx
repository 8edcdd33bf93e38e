export default function Page() {
  return <p>Left</p>
}

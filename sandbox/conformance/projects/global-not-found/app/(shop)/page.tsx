export default function Page() {
  return <p>The shop</p>
}

export default function Page() {
  return <p>The cart</p>
}

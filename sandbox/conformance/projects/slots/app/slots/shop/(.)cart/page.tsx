export default function Page() {
  return <p>The cart inside the shop</p>
}

export default function Page() {
  return <p>A new item</p>
}

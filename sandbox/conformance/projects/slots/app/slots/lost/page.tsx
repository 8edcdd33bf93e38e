export default function Page() {
  return <p>A page whose stats are lost</p>
}

export default function Page() {
  return <p>No stats</p>
}

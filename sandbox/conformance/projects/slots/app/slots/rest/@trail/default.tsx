export default function Page() {
  return <p>No trail</p>
}

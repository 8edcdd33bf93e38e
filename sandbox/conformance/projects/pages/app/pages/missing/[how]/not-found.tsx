export default function NotFound() {
  return <p>No such thing here.</p>
}

export default function Forbidden() {
  return <p>Not for you</p>
}

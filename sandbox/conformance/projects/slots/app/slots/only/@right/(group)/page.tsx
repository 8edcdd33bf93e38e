export default function Page() {
  return <p>Right, in a group</p>
}

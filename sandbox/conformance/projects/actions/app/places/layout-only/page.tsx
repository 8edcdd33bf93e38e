export default function Page() {
  return <p>The action is in the layout</p>
}

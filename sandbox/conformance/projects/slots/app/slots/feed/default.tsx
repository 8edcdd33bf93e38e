export default function Page() {
  return <p>The default of the feed</p>
}

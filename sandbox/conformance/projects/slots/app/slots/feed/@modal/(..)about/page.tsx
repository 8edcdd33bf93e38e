export default function Page() {
  return <dialog open>About, above the feed</dialog>
}

export default function Page() {
  return <dialog open>Members, above the feed</dialog>
}

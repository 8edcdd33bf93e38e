export default function Page() {
  return <p>Something else of the rest</p>
}

export default function Page() {
  return <p>A page whose stats fail</p>
}

export const dynamic = 'force-dynamic'

export default function Page() {
  return <p>Made for each request</p>
}

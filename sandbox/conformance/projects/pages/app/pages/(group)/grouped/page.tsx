export const metadata = { title: 'Grouped', robots: { index: false } }

export default function Page() {
  return <p>In a group</p>
}

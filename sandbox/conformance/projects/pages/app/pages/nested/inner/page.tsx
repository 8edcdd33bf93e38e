export const metadata = { title: 'Inner' }

export default function Page() {
  return <p>Nested</p>
}

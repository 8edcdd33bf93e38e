export default async function Icon({ params }) {
  const { id } = await params
  return new Response(`the icon of ${id}`)
}

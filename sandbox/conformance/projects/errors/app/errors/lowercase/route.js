export async function get() {
  return new Response('never called')
}

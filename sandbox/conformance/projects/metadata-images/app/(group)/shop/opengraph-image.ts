export const alt = 'The shop'
export const size = { width: 1200, height: 630 }

export default async function Image() {
  return new Response('the shop', { headers: { 'content-type': 'image/png' } })
}

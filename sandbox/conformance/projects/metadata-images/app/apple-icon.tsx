export const size = { width: 180, height: 180 }
export const contentType = 'image/svg+xml'

export default function Icon() {
  return new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', {
    headers: { 'content-type': contentType },
  })
}

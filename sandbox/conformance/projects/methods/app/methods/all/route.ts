const answer = (method: string) => new Response(method, { headers: { 'x-method': method } })

export const GET = () => answer('GET')
export const HEAD = () => answer('HEAD')
export const POST = () => answer('POST')
export const PUT = () => answer('PUT')
export const PATCH = () => answer('PATCH')
export const DELETE = () => answer('DELETE')
export const OPTIONS = () => answer('OPTIONS')

// An option that Next must know before anything runs, computed.
export const dynamic = ['force', 'static'].join('-')

export const GET = () => new Response('option')

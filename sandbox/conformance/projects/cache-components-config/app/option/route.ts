// With cacheComponents, this option is refused.
export const dynamic = 'force-static'

export const GET = () => new Response('option')

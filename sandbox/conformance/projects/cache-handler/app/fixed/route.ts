export const dynamic = 'force-static'

export const GET = () => new Response('made by the build')

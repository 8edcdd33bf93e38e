export const dynamic = 'force-static'
export const revalidate = 30

export const GET = () => new Response('revalidate = 30')

export const runtime = 'edge'
export const dynamicParams = false

export const generateStaticParams = () => [{ id: 'one' }]

export const GET = () => new Response('an item')

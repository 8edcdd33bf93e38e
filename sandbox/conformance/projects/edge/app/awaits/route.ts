export const runtime = 'edge'

const value = await Promise.resolve('awaited at the top')

export const GET = () => new Response(value)

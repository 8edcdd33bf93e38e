import { first } from '@/lib/first'

export const runtime = 'edge'

export const GET = () => new Response(first())

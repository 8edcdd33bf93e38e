import { where } from '@/lib/both'

export const runtime = 'edge'

export const GET = () => new Response(where)

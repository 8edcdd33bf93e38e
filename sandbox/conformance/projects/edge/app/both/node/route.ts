import { where } from '@/lib/both'

export const dynamic = 'force-dynamic'

export const GET = () => new Response(where)

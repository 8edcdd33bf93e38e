import { next, nextOfAll } from '@/lib/counter'

export const dynamic = 'force-dynamic'

export const GET = () => Response.json({ module: next(), global: nextOfAll() })

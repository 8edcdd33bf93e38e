import { next, nextOfAll } from '@/lib/counter'

export const runtime = 'edge'

// Memory between requests: of the module, and of the runtime.
export const GET = () => Response.json({ module: next(), global: nextOfAll() })

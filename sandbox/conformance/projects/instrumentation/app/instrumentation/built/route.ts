import { seen } from '../../../lib/instrumentation/seen'

export const dynamic = 'force-static'

export const GET = () => Response.json({ registered: seen().registered })

import { answer } from '@/lib/proxy/answer'

export { answer as proxy }

export const config = { matcher: ['/proxy/:path*', '/strict/:id(\\d+)'] }

import { answer } from '@/lib/proxy/answer'

export { answer as middleware }

export const config = { matcher: ['/proxy/:path*', '/strict/:id(\\d+)'] }

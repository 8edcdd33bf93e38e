import { answer } from '@/lib/dev/answer'

export { answer as middleware }

export const config = { matcher: '/dev/proxied/:path*' }

import { answer } from '@/lib/dev/answer'

export { answer as proxy }

export const config = { matcher: '/dev/proxied/:path*' }

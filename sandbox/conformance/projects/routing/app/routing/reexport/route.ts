export { GET, POST } from '@/lib/routing/shared-handlers'

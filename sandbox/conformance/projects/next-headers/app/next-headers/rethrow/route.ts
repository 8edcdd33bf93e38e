import { notFound, unstable_rethrow } from 'next/navigation'

export async function GET() {
  try {
    notFound()
  } catch (error) {
    unstable_rethrow(error)
    return new Response('not reached')
  }
}

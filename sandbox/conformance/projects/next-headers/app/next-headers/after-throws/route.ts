import { after } from 'next/server'

export async function GET() {
  after(() => {
    throw new Error('too late to matter')
  })
  return new Response('answered')
}

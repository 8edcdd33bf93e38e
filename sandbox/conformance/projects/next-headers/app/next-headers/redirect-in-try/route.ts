import { redirect } from 'next/navigation'

// redirect() throws; a catch without a rethrow swallows it.
export async function GET() {
  try {
    redirect('/next-headers/read')
  } catch {
    return new Response('caught')
  }
}

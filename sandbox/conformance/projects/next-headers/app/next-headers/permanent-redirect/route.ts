import { permanentRedirect } from 'next/navigation'

export async function GET() {
  permanentRedirect('https://example.com/moved')
}

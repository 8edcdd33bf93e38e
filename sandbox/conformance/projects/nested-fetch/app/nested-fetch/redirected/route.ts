import { redirect } from 'next/navigation'

export async function GET() {
  redirect('/nested-fetch/target?q=redirected')
}

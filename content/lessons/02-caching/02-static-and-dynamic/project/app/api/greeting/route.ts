import { cookies } from 'next/headers'

export const dynamic = 'force-static'

export async function GET(request: Request) {
  const cookieStore = await cookies()
  return Response.json({
    name: new URL(request.url).searchParams.get('name'),
    agent: request.headers.get('user-agent'),
    theme: cookieStore.get('theme')?.value ?? null,
  })
}

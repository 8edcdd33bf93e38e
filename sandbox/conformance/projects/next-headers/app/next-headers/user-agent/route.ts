import { userAgent, userAgentFromString, type NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  return Response.json({ request: userAgent(request), none: userAgentFromString(undefined) })
}

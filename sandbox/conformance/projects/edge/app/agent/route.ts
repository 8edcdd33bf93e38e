import { userAgent, type NextRequest } from 'next/server'

export const runtime = 'edge'
export const preferredRegion = ['fra1', 'iad1']
export const maxDuration = 5

export const GET = (request: NextRequest) => Response.json(userAgent(request))

import { NextRequest, NextResponse } from 'next/server'

export async function GET(request: Request) {
  return Response.json({
    request: request instanceof Request,
    nextRequest: request instanceof NextRequest,
    response: NextResponse.json({}) instanceof Response,
    nextResponse: NextResponse.json({}) instanceof NextResponse,
  })
}

import { NextResponse } from 'next/server'

const paths = ['/hello']

// The matcher is read from the source, where only a literal can be read.
export const config = { matcher: paths }

export const middleware = () => NextResponse.next()

import { fromTsx } from './from-tsx'
import { fromJs } from './from-js'
import { fromJsx } from './from-jsx'
import { fromMjs } from './from-mjs.mjs'

export async function GET() {
  return Response.json([fromTsx, fromJs, fromJsx, fromMjs])
}

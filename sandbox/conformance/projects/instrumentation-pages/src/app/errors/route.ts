export const dynamic = 'force-dynamic'

/** What `onRequestError` noted. */
export const GET = () => Response.json((globalThis as { reported?: object[] }).reported)

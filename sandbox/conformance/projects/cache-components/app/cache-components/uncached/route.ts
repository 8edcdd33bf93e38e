// Reads neither the request nor a cache: prerendered. The id would make it dynamic.
export const GET = () => Response.json({ fixed: true })

// Server worker. Next's copy of the parser behind `userAgent()` of next/server.

export { default as parseUserAgent } from 'next/dist/compiled/ua-parser-js'

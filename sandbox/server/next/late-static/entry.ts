// Server worker. Next's sender of files: content types, validators, ranges.

export { serveStatic } from 'next/dist/server/serve-static'

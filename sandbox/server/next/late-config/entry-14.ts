// Server worker. The loader of next.config of Next 14 and the patterns of its middleware. It takes segment
// config without a schema.

export { getMiddlewareMatchers } from 'next/dist/build/analysis/get-page-static-info'
export { default as loadConfig } from 'next/dist/server/config'

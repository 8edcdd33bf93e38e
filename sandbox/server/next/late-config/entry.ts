// Server worker. What Next knows of a project's settings: the loader of next.config, the schema of segment
// config, and the patterns of a proxy. A script of its own, loaded when a project sets anything.

export { getMiddlewareMatchers } from 'next/dist/build/analysis/get-page-static-info'
export { default as loadConfig } from 'next/dist/server/config'
export { parseAppSegmentConfig } from 'next/dist/build/segment-config/app/app-segment-config'

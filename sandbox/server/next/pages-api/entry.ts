// Server worker. Next's module for API routes of the Pages Router: a script of its own, loaded when a
// project has some.

export { createPagesApiEntrypoint } from 'next-template:pages-api'

// Server worker. Pages are not part of the sandbox; route handlers never render.

function unavailable(): never {
  throw new Error('Pages are not part of the sandbox. Add a route.ts file that exports GET.')
}

export {
  unavailable as lazyRenderAppPage,
  unavailable as lazyPrerenderAppPage,
  unavailable as lazyRenderPagesPage,
}

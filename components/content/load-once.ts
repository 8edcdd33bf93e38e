import { cache } from 'react'

/**
 * `load`, which reads content, made to run once: in `next dev` for each request, since content changes there; in a
 * build, a script or a test for the whole process. All callers share one result, so nobody may change it.
 */
export function loadOnce<Result>(load: () => Promise<Result>): () => Promise<Result> {
  if (process.env.NODE_ENV === 'development') return cache(load)
  let loaded: Promise<Result> | undefined
  return () => (loaded ??= load())
}

// Server worker. What Next 14 keeps in memory between requests. Its cache of replies and data is kept on
// the in-memory disk only (sandbox/build/next-config.ts), so that a new process finds what a real one would.

import { clearManifestCache } from 'next-14/dist/server/load-manifest'
import { SharedRevalidateTimings } from 'next-14/dist/server/lib/incremental-cache/shared-revalidate-timings'
import { listFiles } from '../../node/fs'

/** Empties Next's memory as a new process has it. Returns the function that brings the old one back. */
export function newProcess(): () => void {
  forget()
  return forget
}

function forget(): void {
  for (const path of listFiles('/.next/')) clearManifestCache(path)
  new SharedRevalidateTimings({ routes: {} }).clear()
}

// Page. The preview's documents come from the site's service worker, which may still be installing.

import { findServiceWorkers } from '../play'

/** How long a first visit may take to install it. */
const INSTALL_MS = 20_000

export const NO_SERVICE_WORKER =
  'The preview needs a service worker, and this browser offers none here: the page is not served over https or from localhost, or the browser keeps nothing for this site (private mode, blocked cookies). Change that and reload the page. Until then the request console shows what each page answers.'

const NOT_INSTALLED =
  'The service worker of this site, which answers the preview, has not started. Reload the page; if it stays, allow this site to store data, or look whether sw.js can be loaded.'

/** Resolves with null once a service worker answers, or else with what to tell the reader. */
export async function awaitServiceWorker(): Promise<string | null> {
  const container = findServiceWorkers()
  if (!container) return NO_SERVICE_WORKER
  const late = new Promise<string>((resolve) =>
    setTimeout(() => resolve(NOT_INSTALLED), INSTALL_MS),
  )
  const ready = container.ready.then(
    () => null,
    () => NO_SERVICE_WORKER,
  )
  return Promise.race([ready, late])
}

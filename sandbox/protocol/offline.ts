// Page and service worker.

/** The message by which a page asks the service worker to keep the site for offline use. */
export const KEEP_COPY = 'keep-copy'

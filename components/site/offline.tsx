'use client'

import { useEffect } from 'react'
import { KEEP_COPY } from '@/sandbox/protocol/offline'
import { siteUrl } from '../lab/site-url'

/** Registers the service worker once the page has nothing better to do. */
async function register(): Promise<void> {
  try {
    const { serviceWorker } = navigator
    if (!serviceWorker.controller) {
      serviceWorker.addEventListener('controllerchange', keepEarlier, { once: true })
    }
    await serviceWorker.register(siteUrl('/sw.js'), { scope: siteUrl('/') })
    const { active } = await serviceWorker.ready
    active?.postMessage(KEEP_COPY)
  } catch (error) {
    // Storage blocked, or no secure context: the site works all the same, only not offline.
    console.info('Route Lab will not be available offline:', error)
  }
}

/**
 * What a sandbox loaded before the service worker was there passed it by: such files are asked for again,
 * out of the browser's own cache, so that it keeps them.
 */
function keepEarlier(): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const passedBy = entry instanceof PerformanceResourceTiming && entry.workerStart === 0
      // Without a network they are kept at the next start.
      if (passedBy && entry.name.endsWith('.bin')) fetch(entry.name).catch(() => {})
    }
  })
  observer.observe({ type: 'resource', buffered: true })
}

/** Draws nothing; makes the site available offline after the first visit. */
export function Offline() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    const start = () => void register()
    if (document.readyState === 'complete') start()
    else window.addEventListener('load', start, { once: true })
    return () => window.removeEventListener('load', start)
  }, [])
  return null
}

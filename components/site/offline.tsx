'use client'

import { useEffect } from 'react'
import { siteUrl } from '../lab/site-url'

/** Registers the service worker once the page has nothing better to do. */
async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register(siteUrl('/sw.js'), { scope: siteUrl('/') })
  } catch (error) {
    // Storage blocked, or no secure context: the site works all the same, only not offline.
    console.info('Route Lab will not be available offline:', error)
  }
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

// Page. The headers that a browser sends on the real site; the frame's own are those of an opaque origin.

import type { HeaderList } from '../../protocol/trace'
import { ORIGIN } from '../request-input'

/** Accept of a navigation in Chromium. */
const DOCUMENTS =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8'

const sendsOrigin = (method: string) => method !== 'GET' && method !== 'HEAD'

interface Sender {
  method: string
  /** Path of the document that asks; null for the address bar. */
  referrer: string | null
}

function shared({ method, referrer }: Sender): HeaderList {
  const list: HeaderList = [['accept-language', navigator.languages.join(',')]]
  if (sendsOrigin(method)) list.push(['origin', ORIGIN])
  if (referrer !== null) list.push(['referer', ORIGIN + referrer.replace(/#.*/, '')])
  return list
}

export function documentHeaders(sender: Sender, reloads: boolean): HeaderList {
  return [
    ...(reloads ? [['cache-control', 'max-age=0'] satisfies HeaderList[number]] : []),
    ['upgrade-insecure-requests', '1'],
    ['accept', DOCUMENTS],
    ['sec-fetch-site', sender.referrer === null ? 'none' : 'same-origin'],
    ['sec-fetch-mode', 'navigate'],
    ['sec-fetch-user', '?1'],
    ['sec-fetch-dest', 'document'],
    ...shared(sender),
  ]
}

/** Accept of an image in Chromium. */
const IMAGES = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'

/** @param referrer path of the document that shows the image */
export function imageHeaders(referrer: string): HeaderList {
  return [
    ['accept', IMAGES],
    ['sec-fetch-site', 'same-origin'],
    ['sec-fetch-mode', 'no-cors'],
    ['sec-fetch-dest', 'image'],
    ...shared({ method: 'GET', referrer }),
  ]
}

/** `given` wins over what a browser adds by itself. */
export function fetchHeaders(sender: Sender, given: HeaderList): HeaderList {
  const names = new Set(given.map(([name]) => name.toLowerCase()))
  const own: HeaderList = [
    ['accept', '*/*'],
    ['sec-fetch-site', 'same-origin'],
    ['sec-fetch-mode', 'cors'],
    ['sec-fetch-dest', 'empty'],
    ...shared(sender),
  ]
  return [...own.filter(([name]) => !names.has(name)), ...given]
}

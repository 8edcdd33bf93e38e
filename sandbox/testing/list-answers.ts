// Tests: what the hosts around a page answered.

import type { BrowserContext } from 'playwright-core'

/** `/sandbox/config-16.js.ce3314490679f081.gz.bin`: the site fetches them whenever it has time. */
const PACKED_ASSET = /\/(sandbox\/[\w.-]+|site)\.[\da-f]{16}\.(br|gz)\.bin$/

/**
 * A list that grows by every URL that a host answers from now on, whoever asks. Packed assets are left
 * out, for which no probe asks, and URLs that hold `own`.
 */
export function listAnswers(context: BrowserContext, own?: string): string[] {
  const urls: string[] = []
  context.on('response', (response) => {
    const url = response.url()
    const expected = PACKED_ASSET.test(url) || (own && url.includes(own))
    if (url.startsWith('http') && !expected) urls.push(url)
  })
  return urls
}

// Preview frame. Where the document is in the learner's app, and where that is on the site.

import type { BridgeConfig } from '../protocol/preview'

/** The app's address of this document. Pages of the app see it; the frame's own is below the play path. */
export class AppAddress {
  url: URL

  constructor(private readonly config: Pick<BridgeConfig, 'base' | 'origin' | 'site' | 'url'>) {
    this.url = new URL(config.url)
  }

  /** A URL as code of the app means it: relative to its own address. Throws a TypeError as `new URL` does. */
  resolve(input: string | URL): URL {
    return this.toApp(new URL(input, this.url))
  }

  /**
   * Of an address of the site below the play path, or of its root, where the app's own is meant. Attributes
   * of the document hold paths of the site.
   */
  toApp(url: URL): URL {
    const { site, base, origin } = this.config
    if (url.origin !== site && url.origin !== origin) return url
    const below = url.pathname === base || url.pathname.startsWith(`${base}/`)
    const path = below ? url.pathname.slice(base.length) || '/' : url.pathname
    return new URL(path + url.search + url.hash, origin)
  }

  /** Where `url` of the app is on the site. */
  toSite({ pathname, search, hash }: URL): string {
    return this.config.site + this.config.base + pathname + search + hash
  }

  isOwn(url: URL): boolean {
    return url.origin === this.config.origin
  }
}

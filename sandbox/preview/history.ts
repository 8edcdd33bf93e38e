// Preview frame. `history` of the app's pages. Its entries are kept by the page around the frame; the browser
// gets replacements only, so that the reader's Back button leaves the lesson.

import type { AppAddress } from './address'
import type { BridgePort } from './port'

export class FrameHistory {
  /** States by key; entries of other documents are loaded, not popped. */
  readonly #states = new Map<number, unknown>([[0, null]])
  #lastKey = 0
  readonly #replaceState = history.replaceState.bind(history)

  constructor(
    private readonly port: BridgePort,
    private readonly address: AppAddress,
    private length: number,
  ) {
    port.on('pop', ({ url, key }) => this.#pop(new URL(url), this.#states.get(key) ?? null))
    port.on('history', ({ length }) => {
      this.length = length
    })
  }

  install(): void {
    const go = (delta: number) => this.port.post({ type: 'go', delta })
    Object.defineProperties(history, {
      length: { get: () => this.length, configurable: true },
      pushState: {
        value: (state: unknown, _: string, url?: string | URL | null) =>
          this.#commit('push', state, url),
      },
      replaceState: {
        value: (state: unknown, _: string, url?: string | URL | null) =>
          this.#commit('replace', state, url),
      },
      back: { value: () => go(-1) },
      forward: { value: () => go(1) },
      go: { value: (delta?: number) => go(Math.trunc(Number(delta) || 0)) },
    })
  }

  /** Goes to a fragment of this document. */
  goToFragment(url: URL, how: 'push' | 'replace'): void {
    const from = this.address.url
    this.#commit(how, null, url)
    this.#fragmentChanged(from)
  }

  #commit(type: 'push' | 'replace', state: unknown, to?: string | URL | null): void {
    const url = to === undefined || to === null ? this.address.url : this.address.resolve(to)
    if (!this.address.isOwn(url)) {
      const message = `Failed to execute '${type}State' on 'History': ${url.href} is not on the origin of the app.`
      throw new DOMException(message, 'SecurityError')
    }
    this.#replaceState(state, '', this.address.toSite(url))
    this.address.url = url
    const key = ++this.#lastKey
    this.#states.set(key, history.state)
    if (type === 'push') this.length++
    this.port.post({ type, url: url.href, key })
  }

  #pop(url: URL, state: unknown): void {
    const from = this.address.url
    this.#replaceState(state, '', this.address.toSite(url))
    this.address.url = url
    dispatchEvent(new PopStateEvent('popstate', { state }))
    if (from.hash !== url.hash) this.#fragmentChanged(from)
  }

  #fragmentChanged({ href: oldURL }: URL): void {
    const { url } = this.address
    scrollToFragment(url.hash)
    dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: url.href }))
  }
}

export function scrollToFragment(hash: string): void {
  const id = decodeURIComponent(hash.slice(1))
  if (id === '' || id === 'top') scrollTo({ top: 0 })
  else (document.getElementById(id) ?? document.getElementsByName(id)[0])?.scrollIntoView()
}

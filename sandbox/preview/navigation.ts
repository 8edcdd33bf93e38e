// Preview frame. Links, forms and assignments to the location that lead to another document.

import type { AppAddress } from './address'
import type { FrameHistory } from './history'
import type { BridgePort } from './port'
import type { Reports } from './reports'

type Submitter = HTMLButtonElement | HTMLInputElement

const isSubmitter = (element: HTMLElement | null): element is Submitter =>
  element instanceof HTMLButtonElement || element instanceof HTMLInputElement

export class FrameNavigation {
  /** True once another document was asked for. */
  leaves = false

  constructor(
    private readonly port: BridgePort,
    private readonly address: AppAddress,
    private readonly history: FrameHistory,
    private readonly reports: Reports,
  ) {}

  /** Listens where all handlers of the app come first. */
  install(): void {
    window.addEventListener('click', (event) => this.#onClick(event))
    window.addEventListener('submit', (event) => this.#onSubmit(event))
    const { submit } = HTMLFormElement.prototype
    const lead = (form: HTMLFormElement) => this.#leadForm(form, null)
    HTMLFormElement.prototype.submit = function submitInApp() {
      lead(this)
      submit.call(this)
    }
  }

  go(url: URL, how: 'push' | 'replace'): void {
    const sameDocument =
      url.hash !== '' && url.href.replace(/#.*/, '') === this.address.url.href.replace(/#.*/, '')
    if (sameDocument) return this.history.goToFragment(url, how)
    this.leaves = true
    this.port.post({ type: 'navigate', url: url.href, replace: how === 'replace' })
  }

  reload(): void {
    this.leaves = true
    this.port.post({ type: 'go', delta: 0 })
  }

  #onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return
    const link = event.target.closest<HTMLAnchorElement>('a[href]')
    if (!link || !URL.canParse(link.href)) return
    const url = this.address.toApp(new URL(link.href))
    if (!/^https?:$/.test(url.protocol)) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey || event.shiftKey || /^_blank$/i.test(link.target))
      this.reports.note(
        `${url.href} would open in another tab; the preview has one, and opens it here.`,
      )
    this.go(url, 'push')
  }

  #onSubmit(event: SubmitEvent): void {
    const { target, submitter } = event
    if (event.defaultPrevented || !(target instanceof HTMLFormElement)) return
    this.#leadForm(target, isSubmitter(submitter) ? submitter : null)
  }

  /** The browser submits the form; only its action has to be an address of the site meanwhile. */
  #leadForm(form: HTMLFormElement, submitter: Submitter | null): void {
    const element = submitter?.hasAttribute('formaction') ? submitter : form
    const name = element === form ? 'action' : 'formaction'
    const before = element.getAttribute(name)
    const url = this.address.resolve(before ?? '')
    if (!this.address.isOwn(url)) return
    this.leaves = true
    element.setAttribute(name, this.address.toSite(url))
    setTimeout(() => {
      if (before === null) element.removeAttribute(name)
      else element.setAttribute(name, before)
    })
  }
}

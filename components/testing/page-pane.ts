// Tests: the page of a lab's project as a reader sees it, in the lab's tab Page.

import type { FrameLocator, Locator } from 'playwright-core'
import { takenOver, turnedTo } from '@/sandbox/testing/preview-page'
import type { Lab } from './lab'

export class PagePane {
  readonly root: Locator
  readonly address: Locator
  readonly javascript: Locator
  /** What the lab says about the document: its status and where it came from. */
  readonly facts: Locator
  /** The document on show. */
  readonly content: FrameLocator

  /** The pane of a lab that has its tab Page open. */
  constructor(readonly lab: Lab) {
    this.root = lab.root.getByRole('group', { name: 'Page', exact: true })
    this.address = this.root.getByRole('textbox', { name: 'Address of the page' })
    this.javascript = this.root.getByRole('checkbox', { name: 'JavaScript' })
    this.facts = this.root.getByRole('status')
    this.content = this.root.frameLocator('iframe').frameLocator('iframe')
  }

  /** Turns to the page of `lab`, starts its server unless it runs, and waits until the page can be used. */
  static async show(lab: Lab): Promise<PagePane> {
    const pane = new PagePane(lab)
    await lab.turnTo('Page')
    const start = lab.button('Show the page')
    await start.or(pane.address).waitFor()
    if (await start.isVisible()) await start.click()
    await pane.loaded()
    return pane
  }

  /** Waits until the document is there, and its scripts have taken it over where they run. */
  async loaded(): Promise<void> {
    await this.facts.getByText(/^\d{3}/).waitFor()
    if (!(await this.javascript.isChecked())) return
    const body = await this.content.locator('body').elementHandle()
    const frame = await body?.ownerFrame()
    if (!frame) return
    await turnedTo(frame, await this.address.inputValue())
    await takenOver(frame)
  }

  /** Goes to `path` by the address bar. */
  async goTo(path: string): Promise<void> {
    await this.address.fill(path)
    await this.address.press('Enter')
    await this.facts.getByText('Loading…').waitFor({ state: 'detached' })
    await this.loaded()
  }
}

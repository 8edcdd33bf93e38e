// Tests: a lab as a reader uses it, by roles and names.

import type { Locator, Page } from 'playwright-core'

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

export class Lab {
  readonly root: Locator
  readonly request: Locator
  readonly reply: Locator
  readonly editor: Locator
  readonly path: Locator

  /** @param name what the lab is called: `Lab: Hello`, `Exercise: …`, `Playground` */
  constructor(
    readonly page: Page,
    name: string,
  ) {
    this.root = page.getByRole('group', { name, exact: true })
    this.request = this.root.getByRole('group', { name: 'Request', exact: true })
    this.reply = this.root.getByRole('group', { name: 'Reply', exact: true })
    this.editor = this.root.getByRole('textbox', { name: /^Editor for / })
    this.path = this.request.getByRole('textbox', { name: 'Path and query' })
  }

  /** Turns to the lab, which then becomes a workbench. */
  async wake(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded()
    await this.root.hover()
  }

  /** Turns to a tab of what asks the server, in a lab whose project has pages. */
  async turnTo(tab: 'Page' | 'Request console'): Promise<void> {
    await this.wake()
    await this.root.getByRole('tab', { name: tab, exact: true }).click()
  }

  /** Puts a prepared request into the console. Its button begins with the method. */
  async choose(preset: string): Promise<void> {
    const presets = this.request.getByRole('group', { name: 'Prepared requests' })
    await presets.getByRole('button', { name: new RegExp(`${escaped(preset)}$`) }).click()
  }

  /** Sends what is in the console and waits until the whole reply is there. */
  async send(preset?: string): Promise<void> {
    if (preset !== undefined) await this.choose(preset)
    await this.button('Send').click()
    await this.answered()
  }

  /** Sends a prepared request, or what is in the console, also when the console has doubts about its body. */
  async insist(preset?: string): Promise<void> {
    if (preset !== undefined) await this.choose(preset)
    await this.button('Send').click()
    const anyway = this.button('Send anyway')
    if (await anyway.isVisible()) await anyway.click()
    await this.answered()
  }

  async answered(): Promise<void> {
    await this.reply
      .getByText(/^Next \d+\.\d+\.\d+$|^Answered by the sandbox itself/)
      .first()
      .waitFor()
  }

  /** `201 Created` */
  async status(): Promise<string> {
    return this.reply
      .getByText(/^\d{3}( |$)/)
      .first()
      .innerText()
  }

  /** The body of the reply as it is shown. */
  async body(): Promise<string> {
    return this.reply.getByRole('group', { name: 'Body', exact: true }).innerText()
  }

  /** Opens a tab of the reply: what it is called, without its badge. */
  async replyTab(name: string): Promise<void> {
    await this.reply.getByRole('tab', { name: new RegExp(`^${escaped(name)}`) }).click()
  }

  /** Opens a tab of the request. */
  async requestTab(name: string): Promise<void> {
    await this.request.getByRole('tab', { name: new RegExp(`^${escaped(name)}`) }).click()
  }

  /** Turns to another open file. */
  async openFile(path: string): Promise<void> {
    await this.root.getByRole('tablist', { name: 'Open files' }).getByTitle(path).click()
  }

  /** Opens a panel at the foot of the lab, unless it is open. */
  async panel(name: 'Build output' | 'Cache' | 'Compare versions' | 'Database'): Promise<Locator> {
    const button = this.button(name)
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    return this.root.getByRole('group', { name, exact: true })
  }

  /** Goes on in another version or mode, and waits until it runs. */
  async switchTo({ next, mode }: { next?: string; mode?: string }): Promise<void> {
    if (next) await this.root.getByRole('combobox', { name: 'Next version' }).selectOption(next)
    if (mode) await this.root.getByRole('combobox', { name: 'Mode' }).selectOption(mode)
    await this.root.getByText('Switching…').waitFor({ state: 'detached' })
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** Replaces the text of the open file, as select all and paste do. */
  async edit(source: string): Promise<void> {
    await this.wake()
    await this.editor.click()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.insertText(source)
  }

  /** The open file as the editor has it, which loads by itself. */
  async source(): Promise<string> {
    await this.editor.waitFor()
    const lines = await this.editor.locator('.cm-line').allInnerTexts()
    return lines.map((line) => (line === '\n' ? '' : line)).join('\n')
  }
}

/** The playground with one of its projects. */
export async function playgroundLab(page: Page, project: string): Promise<Lab> {
  const lab = new Lab(page, 'Playground')
  await lab.root.getByRole('combobox', { name: 'Project' }).selectOption({ label: project })
  return lab
}

export const lessonLab = (page: Page, title: string) => new Lab(page, `Lab: ${title}`)

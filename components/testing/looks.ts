// Tests: a page in both themes, wide and as narrow as a phone.

import type { Locator, Page } from 'playwright-core'
import { findViolations } from './axe'

const LOOKS = [
  { colorScheme: 'light', width: 1280, height: 900 },
  { colorScheme: 'dark', width: 1280, height: 900 },
  { colorScheme: 'dark', width: 390, height: 844 },
] as const

/** Violations of the page in both themes, wide and as narrow as a phone. */
export async function inAllLooks(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const look of LOOKS) found.push(...(await inLook(page, look)))
  return found
}

/** Violations of a page or of a part of it, both themes and both widths seen once. Leaves it dark and narrow. */
export async function inTwoLooks(page: Page, part?: Locator): Promise<string[]> {
  return [...(await inLook(page, LOOKS[0], part)), ...(await inLook(page, LOOKS[2], part))]
}

async function inLook(page: Page, look: (typeof LOOKS)[number], part?: Locator): Promise<string[]> {
  const { colorScheme, width, height } = look
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height })
  const violations = await findViolations(page, part)
  return violations.map((violation) => `${colorScheme}, ${width} px: ${violation}`)
}

/** By how many pixels the page scrolls sideways. Nothing may make it do so, on a phone least of all. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

// Tests: finds and starts Chromium, and Firefox where it is installed; fails a test on anything it did not expect.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, firefox, type Browser, type BrowserContext, type Page } from 'playwright-core'

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
]

/**
 * What Chromium is to do without. Of two such lists the last one counts, so this one names what Playwright's
 * own does, and the pages of Chromium's address bar: each window loads 400 modules for them, which is a fifth
 * of the processor time of a page with a sandbox.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** No background traffic: a closed network would answer it with errors. */
const FLAGS = [
  `--disable-features=${WITHOUT.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The first of `commands` that is installed, or else of `places`. */
function found(commands: string[], places: string[]): string | null {
  for (const command of commands) {
    const { status, stdout } = spawnSync('which', [command], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return places.find((place) => existsSync(place)) ?? null
}

function installed(): string | null {
  return process.env.CHROME_PATH || found(COMMANDS, PLACES)
}

function fromPlaywright(): string | null {
  const file = chromium.executablePath()
  return file && existsSync(file) ? file : null
}

function tryInstall(): void {
  const playwright = spawnSync('npx', ['playwright-core', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  })
  if (playwright.status === 0 && fromPlaywright()) return
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
  })
}

/** Path of a Chromium or Chrome; installs one where it may. Throws one clear line when there is none. */
function findBrowser(): string {
  const known = installed() ?? fromPlaywright()
  if (known) return known
  tryInstall()
  const now = installed() ?? fromPlaywright()
  if (now) return now
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed. Install one, or set CHROME_PATH to its executable.',
  )
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS })
}

const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
]

/** Path of the Firefox of this machine; null where there is none. `FIREFOX_PATH` names another one. */
export function findFirefox(): string | null {
  const asked = process.env.FIREFOX_PATH
  return asked || found(['firefox', 'firefox-esr'], FIREFOX_PLACES)
}

/** Firefox as it is installed, without a browser build of Playwright's own. */
export function launchFirefox(executablePath: string): Promise<Browser> {
  return firefox.launch({ channel: 'moz-firefox', executablePath })
}

export interface Watch {
  /** Messages that a test expects, as patterns; each is no failure from then on. */
  expect(pattern: RegExp): void
  /** Throws when anything unexpected happened since the last check. */
  check(): void
}

/** Collects console errors, page errors and requests to other hosts of every page of `context`. */
export function watchContext(context: BrowserContext, origin: string): Watch {
  const seen: string[] = []
  const expected: RegExp[] = []
  const watchPage = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') seen.push(`console error: ${message.text()}`)
    })
    page.on('pageerror', (error) => seen.push(`page error: ${error.message}`))
  }
  context.on('page', watchPage)
  for (const page of context.pages()) watchPage(page)
  context.on('request', (request) => {
    const url = request.url()
    if (/^https?:/.test(url) && new URL(url).origin !== origin)
      seen.push(`request to a foreign host: ${url}`)
  })
  return {
    expect: (pattern) => void expected.push(pattern),
    check: () => {
      const unexpected = seen
        .splice(0)
        .filter((entry) => !expected.some((pattern) => pattern.test(entry)))
      if (unexpected.length > 0)
        throw new Error(`The page did what no test expects:\n${unexpected.join('\n')}`)
    },
  }
}

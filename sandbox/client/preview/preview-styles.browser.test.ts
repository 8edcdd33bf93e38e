import { expect, test } from 'vitest'
import { usePreviewTab } from '../../testing/preview-page'

const tab = usePreviewTab()

const page = (title: string, of = '.') => `
  import Link from 'next/link'
  import styles from '${of}/page.module.css'
  export default function Page() {
    return <main><h1 className={styles.title}>${title}</h1><p>text</p><Link href="/">Home</Link> <Link href="/other">Other</Link> <Link href="/slow">Slow</Link> <Link href="/plain">Plain</Link></main>
  }`

const FILES = {
  'app/layout.tsx': `
    import './globals.css'
    export default function Layout({ children }: { children: React.ReactNode }) {
      return <html lang="en"><body>{children}</body></html>
    }`,
  'app/globals.css': `
    @import url("https://fonts.example.com/inter.css");
    p { color: rgb(1, 2, 3); background: url(/paper.png) }
    p::before { content: "</style><b>no</b>"; font-weight: 700 }
    h1 { color: rgb(9, 9, 9) }`,
  'app/page.tsx': page('Start'),
  'app/page.module.css': '.title { color: rgb(10, 20, 30) }',
  'app/other/page.tsx': page('Other'),
  'app/other/page.module.css': '.title { color: rgb(40, 50, 60) }',
  'app/plain/page.tsx': `
    export default function Page() {
      return <main><link rel="stylesheet" href="/plain.css?v=1" /><h1 className="plain">Plain</h1></main>
    }`,
  'public/plain.css': 'h1.plain { color: rgb(70, 8, 9) }',
  'app/image/page.tsx': `
    'use client'
    import Image from 'next/image'
    import { useState } from 'react'
    export default function Page() {
      const [more, setMore] = useState(false)
      return (
        <main>
          <h1>Images</h1>
          <img alt="plain" src="/box.svg" />
          <Image alt="next" src="/box.svg" width={30} height={20} />
          <button onClick={() => setMore(true)}>More</button>
          {more && <img alt="later" src="/box.svg" />}
        </main>
      )
    }`,
  'public/box.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"><rect width="12" height="8"/></svg>',
  'app/slow/page.tsx': `
    import { Suspense } from 'react'
    import { Late } from './late'
    export const dynamic = 'force-dynamic'
    async function Wait() {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return <Late />
    }
    export default function Page() { return <main><h1>Slow</h1><Suspense fallback="…"><Wait /></Suspense></main> }`,
  'app/slow/late.tsx': `
    'use client'
    import { useEffect, useState } from 'react'
    import styles from './late.module.css'
    export function Late() {
      const [secret, setSecret] = useState('')
      useEffect(() => setSecret(typeof process.env.SECRET), [])
      return <p id="late" className={styles.late}>{process.env.NEXT_PUBLIC_GREETING} {process.env.NODE_ENV} {secret}</p>
    }`,
  'app/slow/late.module.css': '.late { color: rgb(70, 80, 90) }',
  '.env': 'NEXT_PUBLIC_GREETING=hello\nSECRET=hidden\n',
}

const MISSING = [
  'app/globals.css asks for https://fonts.example.com/inter.css.',
  'app/globals.css asks for /paper.png.',
]

async function open(javascript: boolean, path = '/') {
  tab.watch.expect(
    /Content Security Policy|Blocked script execution|foreign host: https:..fonts.example.com/,
  )
  const preview = await tab.open(FILES, { javascript, path })
  await preview.content.getByRole('heading').waitFor()
  if (javascript) await preview.hydrated()
  const color = (selector: string) =>
    preview.content.locator(selector).evaluate((element) => getComputedStyle(element).color)
  const messages = async () => (await preview.problems()).map(({ message }) => message)
  return { preview, color, messages }
}

test.each([true, false])('shows stylesheets of the project, JavaScript %s', async (javascript) => {
  const { preview, color, messages } = await open(javascript)
  expect(await color('h1')).toBe('rgb(10, 20, 30)')
  expect(await color('p')).toBe('rgb(1, 2, 3)')
  expect(await preview.content.locator('b').count()).toBe(0)
  await preview.content.getByRole('link', { name: 'Other' }).click()
  await preview.content.getByRole('heading', { name: 'Other' }).waitFor()
  expect(await color('h1')).toBe('rgb(40, 50, 60)')
  expect(await color('p')).toBe('rgb(1, 2, 3)')
  const documents = (await preview.exchanges()).filter(({ kind }) => kind === 'document')
  expect(documents).toHaveLength(javascript ? 1 : 2)
  await preview.content.getByRole('link', { name: 'Home' }).click()
  await preview.content.getByRole('heading', { name: 'Start' }).waitFor()
  expect(await color('h1')).toBe('rgb(10, 20, 30)')
  expect((await messages()).map((text) => text.replace(/ The preview.*/, ''))).toEqual(
    javascript ? MISSING : [...MISSING, ...MISSING, ...MISSING],
  )
})

test('shows each stylesheet once, where React puts it, and the browser warns of none', async () => {
  const warnings: string[] = []
  tab.page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().includes('preload'))
      warnings.push(message.text())
  })
  const { preview } = await open(true)
  await preview.content.getByRole('link', { name: 'Other' }).click()
  await preview.content.getByRole('heading', { name: 'Other' }).waitFor()
  const order = await preview.content
    .locator('head')
    .evaluate((head) =>
      [...head.querySelectorAll('style, link[rel=stylesheet]')].map(
        (element) => element.getAttribute('data-route-lab-file') ?? element.getAttribute('href'),
      ),
    )
  expect(order).toEqual(
    ['app/globals.css', 'app/page.module.css', 'app/other/page.module.css'].flatMap((file) => [
      file,
      `/_next/static/css/${file}`,
    ]),
  )
  expect(warnings).toEqual([])
})

test.each([true, false])('shows a stylesheet of public/, JavaScript %s', async (javascript) => {
  const { preview, color } = await open(javascript, '/plain')
  expect(await color('h1')).toBe('rgb(70, 8, 9)')
  await preview.navigate('/')
  await preview.content.getByRole('heading', { name: 'Start' }).waitFor()
  expect(await color('h1')).toBe('rgb(10, 20, 30)')
  await preview.content.getByRole('link', { name: 'Plain' }).click()
  await preview.content.getByRole('heading', { name: 'Plain' }).waitFor()
  await expect.poll(() => color('h1')).toBe('rgb(70, 8, 9)')
})

test.each([true, false])('shows an SVG of public/, JavaScript %s', async (javascript) => {
  const { preview } = await open(javascript, '/image')
  const image = (name: string) => preview.content.getByRole('img', { name, exact: true })
  const width = (name: string) => image(name).evaluate((one: HTMLImageElement) => one.width)
  await expect.poll(() => width('plain')).toBe(12)
  await expect.poll(() => width('next')).toBe(30)
  // Without scripts a style shows the image, and nobody is there to ask for its own size.
  if (!javascript) return
  const widths = (name: string) =>
    image(name).evaluate((one: HTMLImageElement) => [one.naturalWidth, one.width])
  await expect.poll(() => widths('plain')).toEqual([12, 12])
  await expect.poll(() => widths('next')).toEqual([12, 30])
  await preview.content.getByRole('button', { name: 'More' }).click()
  await expect.poll(() => widths('later')).toEqual([12, 12])
})

test('waits for no stylesheet of a part that streams in; client code reads public variables', async () => {
  const { preview, color } = await open(true, '/slow')
  await preview.content.locator('#late').waitFor()
  expect(await color('#late')).toBe('rgb(70, 80, 90)')
  await expect
    .poll(() => preview.content.locator('#late').innerText())
    .toBe('hello production undefined')
  await preview.navigate('/')
  await preview.content.getByRole('link', { name: 'Slow' }).click()
  await preview.content.locator('#late').waitFor()
  expect(await color('#late')).toBe('rgb(70, 80, 90)')
  await expect
    .poll(() => preview.content.locator('#late').innerText())
    .toBe('hello production undefined')
})

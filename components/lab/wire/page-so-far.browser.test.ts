import type { Page } from 'playwright-core'
import { createElement, Suspense } from 'react'
import { renderToReadableStream } from 'react-dom/server.edge'
import { expect, test } from 'vitest'
import { useBarePage } from '@/sandbox/testing/bare-page'
import { exposeModule } from '@/sandbox/testing/expose-module'
import { chunksOf } from '@/sandbox/testing/react-wire'
import type * as PageSoFar from './page-so-far'

declare global {
  interface Window {
    pageSoFar: typeof PageSoFar
  }
}

const bare = useBarePage()

const stylesheet = (href: string) =>
  createElement('link', { rel: 'stylesheet', href, precedence: 'next' })

/** The chunks of a document whose second part, with a stylesheet of its own, comes late. */
async function streamOf(style: string): Promise<string[]> {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const Late = async () => {
    await arrived
    return createElement('p', null, stylesheet(style), 'late')
  }
  const wait = createElement('p', null, 'wait')
  const stream = await renderToReadableStream(
    createElement(
      'html',
      null,
      createElement('head', null, stylesheet('/_next/static/css/app/first.css')),
      createElement('body', null, createElement(Suspense, { fallback: wait }, createElement(Late))),
    ),
  )
  setTimeout(arrive)
  const decoder = new TextDecoder()
  return (await chunksOf(stream)).map((chunk) => decoder.decode(chunk, { stream: true }))
}

const PAGE = 'http://localhost:3000/gallery/one?page=2'

const STYLESHEETS = {
  'app/first.css': 'body { color: rgb(1, 2, 3) }',
  'app/late.css': 'p { color: rgb(4, 5, 6) }',
  'public/late.css': 'p { color: rgb(7, 8, 9) } /* </style><p>out</p> */',
}

/** Text of the document that a frame shows of `html`, with the color of what is in it. */
const shown = (page: Page, html: string) =>
  page.evaluate(
    async ([text, url, stylesheets]) => {
      const frame = document.createElement('iframe')
      frame.srcdoc = window.pageSoFar.pageSoFar(text, url, stylesheets, {})
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      const { body } = frame.contentDocument!
      const [paragraph] = body.querySelectorAll('p')
      return { text: body.innerText.trim(), color: getComputedStyle(paragraph!).color }
    },
    [html, PAGE, STYLESHEETS] as const,
  )

test.each([
  ['of the project', '/_next/static/css/app/late.css', 'rgb(4, 5, 6)'],
  ['of public/', '/late.css', 'rgb(7, 8, 9)'],
])('a late part of a page comes with its stylesheet %s', async (_, style, color) => {
  const chunks = await streamOf(style)
  expect(chunks.join('')).toContain(`$RR("`)
  const page = await bare.open()
  await exposeModule(page, 'components/lab/wire/page-so-far.ts', 'pageSoFar')
  expect(await shown(page, chunks[0]!)).toEqual({ text: 'wait', color: 'rgb(1, 2, 3)' })
  expect(await shown(page, chunks.join(''))).toEqual({ text: 'late', color })
})

test('a stylesheet that the project does not have leaves the page as it is', async () => {
  const chunks = await streamOf('/gone.css')
  const page = await bare.open()
  await exposeModule(page, 'components/lab/wire/page-so-far.ts', 'pageSoFar')
  expect(await shown(page, chunks.join(''))).toEqual({ text: 'late', color: 'rgb(1, 2, 3)' })
})

const SVG = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"/>'

test('images are shown that have come, whichever of their addresses was asked for', async () => {
  // The policy of the document blocks it.
  bare.watch.expect(/Content Security Policy|foreign host: https:..images.example.com/)
  const page = await bare.open()
  await exposeModule(page, 'components/lab/wire/page-so-far.ts', 'pageSoFar')
  const html = [
    '<img src="/a.svg?x=1&amp;y=2">',
    '<img src="/gone.png" srcset="/gone.png 1x, /b.svg 2x">',
    '<picture><source srcset="/c.svg"><source srcset="/gone.png"><img src="/gone.png"></picture>',
    '<img src="/gone.png" alt="">',
    '<img src="d.svg">',
    '<img src="http://localhost:3000/gallery/../a.svg?x=1&amp;y=2#top">',
    '<img src="https://images.example.com/b.svg">',
  ].join('')
  const widths = await page.evaluate(
    async ([text, url, svg]) => {
      const frame = document.createElement('iframe')
      const came = ['/a.svg?x=1&y=2', '/b.svg', '/c.svg', '/gallery/d.svg']
      const images = Object.fromEntries(came.map((path) => [new URL(path, url).href, svg]))
      frame.srcdoc = window.pageSoFar.pageSoFar(text, url, {}, images)
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      return [...frame.contentDocument!.images].map(({ naturalWidth }) => naturalWidth)
    },
    [html, PAGE, SVG] as const,
  )
  expect(widths).toEqual([12, 12, 12, 0, 12, 12, 0])
})

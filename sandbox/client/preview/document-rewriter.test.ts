import { expect, test } from 'vitest'
import { DocumentRewriter } from './document-rewriter'

const BASE = '/lab/play/k3'
const STYLES = { 'app/[id]/a.css': 'p::after { content: "</style>" }' }

interface Rewritten {
  html: string
  titles: string[]
  asksForRuntime: boolean
  styles: string[]
  /** Tags of those that are shown later. */
  images: string[]
}

function rewrite(chunks: string[], bridge: string | null = null): Rewritten {
  const titles: string[] = []
  const styles: string[] = []
  const images: string[] = []
  let asksForRuntime = false
  const rewriter = new DocumentRewriter({
    base: BASE,
    bridge,
    styles: STYLES,
    onImage: (number, tags) => (images[number - 1] = tags),
    onStyle: (file) => styles.push(file),
    onTitle: (title) => titles.push(title),
    onRuntime: () => (asksForRuntime = true),
  })
  const html = chunks.map((chunk) => rewriter.push(chunk)).join('') + rewriter.end()
  return { html, titles, asksForRuntime, styles, images }
}

const html = (source: string, bridge: string | null = null) => rewrite([source], bridge).html

test.each([
  [`<a href="/about">`, `<a href="${BASE}/about">`],
  [`<a href='/about'>`, `<a href='${BASE}/about'>`],
  [`<a href=/about>`, `<a href=${BASE}/about>`],
  [`<A class=x HREF = "/about" >`, `<A class=x HREF = "${BASE}/about" >`],
  [`<a href="/?q=1&amp;r=2#top">`, `<a href="${BASE}/?q=1&amp;r=2#top">`],
  [`<a href="&#x2F;about">`, `<a href="${BASE}/about">`],
  [`<a href="&#47;about&#x2F;us">`, `<a href="${BASE}/about&#x2F;us">`],
  [`<a href="&sol;about">`, `<a href="${BASE}/about">`],
  [`<a href="  /about">`, `<a href="${BASE}/about">`],
  [`<a href="http://localhost:3000/about">`, `<a href="${BASE}/about">`],
  [`<a href="http:&#x2F;&#x2F;LOCALHOST:3000?a=1">`, `<a href="${BASE}/?a=1">`],
  [`<a href="//localhost:3000">`, `<a href="${BASE}/">`],
  [`<form action="/save" method=post>`, `<form action="${BASE}/save" method=post>`],
  [`<button formaction=/other>`, `<button formaction=${BASE}/other>`],
  [`<video poster="/a.png">`, `<video poster="${BASE}/a.png">`],
  [
    `<meta http-equiv="refresh" content="5; url=/next">`,
    `<meta http-equiv="refresh" content="5; url=${BASE}/next">`,
  ],
  [
    `<meta content="0;URL='/next'" http-equiv=Refresh>`,
    `<meta content="0;URL='${BASE}/next'" http-equiv=Refresh>`,
  ],
])('leads %s to the same address of the site', (source, expected) => {
  expect(html(source)).toBe(expected)
})

test.each([
  `<a href="about">`,
  `<a href="#top">`,
  `<a href="?page=2">`,
  `<a href="//x.test/about">`,
  `<a href="/\\x.test">`,
  `<a href="https://x.test/">`,
  `<a href="http://localhost:30001/">`,
  `<a href="mailto:a@x.test">`,
  `<a href>`,
  `<a href="">`,
  `<a data-href="/about" title="/about">`,
  `<meta name="description" content="5; url=/next">`,
  `<!-- <a href="/about"> -->`,
  `<!--><!---><!-- --!><!doctype html><?xml a?></ x>`,
  `<script>const a = '<a href="/about">'</script>`,
  `<script><!-- <script> </script> <a href="/about"> --></script>`,
  `<style>/* <a href="/about"> */</style>`,
  `<textarea><a href="/about"></textarea >`,
  `<title><a href="/about"></title>`,
  `<plaintext><a href="/about">`,
  `a < b <3 <`,
  `<a href="/unfinished`,
])('leaves %s as it is', (source) => {
  expect(html(source)).toBe(source)
})

const after = (source: string) => html(`${source}<a href="/x">`).slice(source.length)

test.each([
  `<!-->`,
  `<!--->`,
  `<!-- > -->`,
  `<!-- --!>`,
  `<!doctype html>`,
  `<script></SCRIPT\n>`,
  `<script><!-->const a = 1</script>`,
  `<script><!-- <script> </script> --> </script>`,
  `<script>'</scripts>'</script>`,
  `<style></styl></style>`,
  `<p title='"' alt=">">`,
  `<p a=/>`,
  `<br/>`,
  `</>`,
  `<p =a href>`,
])('goes on behind %s', (source) => {
  expect(after(source)).toBe(`<a href="${BASE}/x">`)
})

test('reads noscript as markup exactly when no scripts run', () => {
  const source = `<noscript><a href="/x"></a></noscript>`
  expect(html(source)).toContain(`${BASE}/x`)
  expect(html(source, 'B')).toBe(`<script>B</script>${source}`)
})

test.each([
  ['<!doctype html><html lang=en><head><meta charset=utf-8>', '<head>'],
  ['<!doctype html><!-- a --><html>\n<head id="h"><script>1</script>', '<head id="h">'],
  ['<!doctype html><html><body>text', '<html>'],
  ['<p>one', ''],
  ['text', ''],
  ['<html>\n', '<html>\n'],
  ['', ''],
])('puts the bridge before everything that runs in %s', (source, before) => {
  const at = source.indexOf(before) + before.length
  expect(html(source, 'B')).toBe(`${source.slice(0, at)}<script>B</script>${source.slice(at)}`)
})

test("drops Next's scripts and what would only open connections", () => {
  const source = [
    `<link rel="preload" as="script" href="/_next/static/chunks/main-app.js"/>`,
    `<link rel="dns-prefetch" href="https://x.test">`,
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`,
    `<script src="/_next/static/chunks/main-app.js" async=""></script>`,
    `<script>self.__next_f.push("</a>")</script>`,
  ].join('')
  expect(rewrite([source])).toMatchObject({
    html: `<script>self.__next_f.push("</a>")</script>`,
    asksForRuntime: true,
    styles: [],
  })
})

test('puts the text of a stylesheet in front of its link, which keeps its address and loads nothing', () => {
  const href = '/_next/static/css/app/%5Bid%5D/a.css'
  expect(rewrite([`<link rel="stylesheet" href="${href}" data-precedence="next"/>`])).toMatchObject(
    {
      html: String.raw`<style data-route-lab-file="app/[id]/a.css">p::after { content: "\3c /style>" }</style><link type="text/x-shown" rel="stylesheet" href="${href}" data-precedence="next"/>`,
      styles: ['app/[id]/a.css'],
    },
  )
  const unknown = `<link rel="stylesheet" href="/_next/static/css/b.css">`
  expect(rewrite([unknown])).toMatchObject({
    html: `<link rel="stylesheet" href="${BASE}/_next/static/css/b.css">`,
    styles: [],
  })
})

/** The tag of an image that is shown later, by a style. */
const numbered = (number: number, rest: string) =>
  expect.stringMatching(
    new RegExp(`^<img data-route-lab-image="${number}" src="data:image/svg[^"]+"${rest}$`),
  )

test('lets an image ask for nothing: with scripts the bridge shows it', () => {
  const source = `<img alt='a' SRC = "/a.png?x=1&amp;y=2" srcSet='/b.png 2x'/>`
  const held = `<img alt='a' data-route-lab-SRC = "/a.png?x=1&amp;y=2" data-route-lab-srcSet='/b.png 2x'/>`
  expect(rewrite([source], 'B')).toMatchObject({ html: `<script>B</script>${held}`, images: [] })
  for (const same of [
    `<img src="data:image/png;base64,AA==">`,
    `<img alt=src>`,
    `<img data-src=/a>`,
  ])
    expect(html(same, 'B')).toBe(`<script>B</script>${same}`)
})

test('numbers the images of a document without scripts, each with the sources of its picture', () => {
  const one = rewrite(['<img src=/a.png>'])
  expect(one).toMatchObject({
    html: numbered(1, ' data-route-lab-src=/a.png>'),
    images: ['<picture><img data-route-lab-src=/a.png></picture>'],
  })
  const source = '<source media="(width > 9px)" srcset="/b.png">'
  const held = '<source media="(width > 9px)" data-route-lab-srcset="/b.png">'
  const picture = rewrite([`<picture>${source}<img alt=b></picture><video>${source}</video>`])
  expect(picture.images).toEqual([`<picture>${held}<img alt=b></picture>`])
  expect(picture.html).toContain(`<video>${source}</video>`)
  expect(rewrite(['<img src="data:,">', '<img alt=src>'])).toMatchObject({
    html: '<img src="data:,"><img alt=src>',
    images: [],
  })
})

const EVERYTHING = [
  `<!doctype html><!-- a --><html><head><title>A &amp; <b></title><style>a > b {}</style>`,
  `<script src=/_next/static/chunks/main-app.js></script><script><!-- <script> </script> --></script>`,
  `<meta http-equiv=refresh content="1;url=/r"></head><body class='x"'><a href=/a>é</a>`,
  `<img srcset="/a 1x, /b 2x" alt="<>"><textarea></textarea><p title=">">1 < 2 <!-- -- --></p></body></html>`,
].join('\n')

test('gives the same wherever the network cuts the document', () => {
  const whole = rewrite([EVERYTHING], 'B')
  expect(whole.titles).toEqual(['A &amp; <b>'])
  expect(whole.html).toContain(`<a href=${BASE}/a>`)
  expect(rewrite([...EVERYTHING], 'B')).toEqual(whole)
  for (let cut = 0; cut <= EVERYTHING.length; cut++) {
    expect(rewrite([EVERYTHING.slice(0, cut), EVERYTHING.slice(cut)], 'B')).toEqual(whole)
  }
})

test('holds back no text that is complete', () => {
  const rewriter = new DocumentRewriter({
    base: BASE,
    bridge: null,
    styles: STYLES,
    onImage: () => undefined,
    onStyle: () => undefined,
    onTitle: () => undefined,
    onRuntime: () => undefined,
  })
  expect(rewriter.push('<p>first</p><p')).toBe('<p>first</p>')
  expect(rewriter.push('>second ')).toBe('<p>second ')
  expect(rewriter.push('<script>const a = 1; ')).toBe('<script>const a = 1; ')
})

import { expect, test } from 'vitest'
import { missingIn } from './shown-style'

const urls = (css: string) => missingIn('app/a.css', css).map(({ url }) => url)

test('finds what a stylesheet asks for by URL, each once', () => {
  const css = `
    @import url("https://fonts.example.com/css2?family=Inter&display=swap");
    @import '/print.css' print;
    @font-face { src: url(/a.woff2) format('woff2'), url( "/b.woff" ) }
    h1 { background: url(/a.woff2) }`
  expect(urls(css)).toEqual([
    'https://fonts.example.com/css2?family=Inter&display=swap',
    '/print.css',
    '/a.woff2',
    '/b.woff',
  ])
})

test('leaves alone what a document can show, and comments', () => {
  const css = `
    /* url(/old.png) */
    .a { background: url(data:image/png;base64,AA==); mask: url(#shape) }
    .b { background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>") }`
  expect(urls(css)).toEqual([])
})

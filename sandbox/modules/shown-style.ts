// Page and preview frame. Stylesheets in a document that may load none: each stands in it as text, in front of
// the link that names it. React and the scripts of its streams find their links by address, so these stay.

import { dataUrl } from './data-url'

/** Type that keeps the browser from loading what a link names. */
export const SHOWN_TYPE = 'text/x-shown'

/** Attribute of a style element that stands for a stylesheet: its file. */
export const STYLE_FILE = 'data-route-lab-file'

const REMOTE = /@import\s+(?:url\(\s*)?(["']?)([^"'()\s;]+)\1|url\(\s*(["']?)(.*?)\3\s*\)/gi

/** A stylesheet as it may stand in a style element of HTML, which it does not end. */
export const styleText = (css: string): string => css.replaceAll(/<(?=\/style)/gi, String.raw`\3c `)

/** A style element that stands for the stylesheet of a file. */
export const styleHtml = (file: string, css: string): string =>
  `<style ${STYLE_FILE}="${file.replaceAll('"', '&quot;')}">${styleText(css)}</style>`

/**
 * A stylesheet as the address of its own link. For those of `public/`, whose links stand among the elements of the
 * page: a style element beside one would be an element that React does not expect.
 */
export const styleUrl = (css: string): string => dataUrl('text/css', css)

function unloadableUrls(css: string): string[] {
  const found = [...css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(REMOTE)]
  const urls = found.map(([, , imported, , url]) => imported ?? url ?? '')
  return [...new Set(urls)].filter((url) => url !== '' && !/^(?:data:|#)/i.test(url))
}

/** What is said of an address that a document of the preview cannot load. */
export const cannotLoad = (who: string, url: string): string =>
  `${who} asks for ${url}. The preview has no network and shows the page without it; write it as a data: URL to see it here.`

/** What a stylesheet asks for that a document of the preview cannot load, and what to write instead. */
export const missingIn = (file: string, css: string): { url: string; message: string }[] =>
  unloadableUrls(css).map((url) => ({ url, message: cannotLoad(file, url) }))

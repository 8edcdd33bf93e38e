// Page. One document on its way from the server to the frame.

import type { PlayAnswer } from '../play'
import type { StyleTexts } from '../../protocol/preview'
import type { HeaderList } from '../../protocol/trace'
import { toSiteRefresh } from './app-urls'
import { DocumentRewriter, type RewriteOptions } from './document-rewriter'
import type { Followed } from './exchanges'

export interface DocumentReplyOptions {
  followed: Followed
  /** Path on the site that stands for the root of the app. */
  base: string
  /** The only place where forms may lead, as a URL. */
  allowed: string
  /** Code of the bridge, or null when scripts do not run. */
  bridge: string | null
  styles: StyleTexts
  /** HTML that shows an image of a document without scripts, once it has come. Never rejects. */
  imageStyle(number: number, html: string): Promise<string>
  onTitle(raw: string): void
  onStyle(file: string, css: string): void
  onRuntime(): void
  /** All of the document is on its way. Its images may come later. */
  onWhole(): void
}

const encoder = new TextEncoder()

/** Neither scripts without the bridge, nor anything from a URL, nor a form that leads elsewhere. */
function policy(scripts: boolean, allowed: string): string {
  return [
    `sandbox allow-forms${scripts ? ' allow-scripts' : ''}`,
    `default-src 'none'`,
    ...(scripts ? [`script-src 'unsafe-inline' 'unsafe-eval'`] : []),
    `style-src 'unsafe-inline' data:`,
    `img-src data: blob:`,
    `media-src data: blob:`,
    `font-src data:`,
    `form-action ${allowed}`,
  ].join('; ')
}

/** What a browser would save as a file, or would not know how to show. */
export function isDownload({ response }: Followed): boolean {
  if (/^\s*attachment/i.test(response.header('content-disposition') ?? '')) return true
  const type = response.header('content-type') ?? 'text/plain'
  return !/^(?:text|image|audio|video)\/|^application\/(?:\S+\+)?(?:json|xml)\b|\+xml\b/i.test(type)
}

function decoderFor(type: string): TextDecoder {
  const label = /charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

/**
 * Streams the document to the frame. Of its headers only those go along that a browser acts on in showing it:
 * the others would speak for the site, and the policy of the frame stands in for the app's own.
 */
export async function sendDocument(
  options: DocumentReplyOptions,
  { send }: PlayAnswer,
): Promise<void> {
  const { response, read } = options.followed
  const type = response.header('content-type')
  const isHtml = /^\s*text\/html\b/i.test(type ?? '')
  const refresh = response.header('refresh')
  const scripts = isHtml && options.bridge !== null
  const headers: HeaderList = [
    ['content-security-policy', policy(scripts, options.allowed)],
    ['x-dns-prefetch-control', 'off'],
    ['cache-control', 'no-store'],
  ]
  if (isHtml) headers.push(['content-type', 'text/html; charset=utf-8'])
  else if (type !== null) headers.push(['content-type', type])
  if (refresh !== null) headers.push(['refresh', toSiteRefresh(refresh, options.base)])
  const { status, statusText } = response
  send({ type: 'head', status, statusText, headers })
  const late: Promise<string>[] = []
  const onImage = (number: number, html: string) => void late.push(options.imageStyle(number, html))
  const pass = isHtml
    ? rewriting({ ...options, onImage }, decoderFor(type ?? ''))
    : (bytes: Uint8Array | null) => bytes
  for (;;) {
    const bytes = await read()
    const out = pass(bytes)
    if (out && out.byteLength > 0) send({ type: 'chunk', bytes: out })
    if (!bytes) break
  }
  options.onWhole()
  const sendLate = async (style: Promise<string>) =>
    send({ type: 'chunk', bytes: encoder.encode(await style) })
  await Promise.all(late.map(sendLate))
  send({ type: 'end' })
}

/** Takes the parts of the document, then null. */
function rewriting(options: RewriteOptions, decoder: TextDecoder) {
  const rewriter = new DocumentRewriter(options)
  return (bytes: Uint8Array | null): Uint8Array =>
    encoder.encode(
      bytes
        ? rewriter.push(decoder.decode(bytes, { stream: true }))
        : rewriter.push(decoder.decode()) + rewriter.end(),
    )
}

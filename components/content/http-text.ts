// Requests and replies as HTTP/1.1 text, for readers without JavaScript.

import { headerOf } from '@/sandbox/protocol/headers'
import type { PresetBody, RecordedReply, RequestPreset } from './lab-definition'

/** The longest body that a static page prints. */
const longestBody = 2000

/** A preset as the text that would go over the wire. */
export function requestText({ method, path, headers = [], body }: RequestPreset): string {
  const { contentType, text } = bodyText(body)
  const named = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const all = contentType && !named ? [...headers, ['content-type', contentType] as const] : headers
  return message(`${method} ${path} HTTP/1.1`, all, text)
}

/** A recorded reply as text; JSON is indented, and a long body is cut with a note. */
export function responseText({ status, statusText, headers, body }: RecordedReply): string {
  const type = headerOf(headers, 'content-type') ?? ''
  const text = type.includes('json') ? indentJson(body) : body
  const rest = text.length - longestBody
  const shown = rest > 0 ? `${text.slice(0, longestBody)}\n… and ${rest} characters more` : text
  return message(`HTTP/1.1 ${status} ${statusText}`.trimEnd(), headers, shown)
}

function message(start: string, headers: readonly (readonly [string, string])[], body: string) {
  const lines = [start, ...headers.map(([name, value]) => `${name}: ${value}`)]
  return body ? `${lines.join('\n')}\n\n${body}` : lines.join('\n')
}

function bodyText(body?: PresetBody): { contentType?: string; text: string } {
  const { kind = 'none', text = '', fields = [] } = body ?? {}
  switch (kind) {
    case 'none':
      return { text: '' }
    case 'json':
      return { contentType: 'application/json', text }
    case 'text':
      return { contentType: 'text/plain;charset=UTF-8', text }
    case 'form': {
      const pairs = fields.map(({ name, value = '' }): [string, string] => [name, value])
      const encoded = new URLSearchParams(pairs).toString()
      return { contentType: 'application/x-www-form-urlencoded;charset=UTF-8', text: encoded }
    }
    case 'multipart': {
      const parts = fields.map(({ name, value = '', file }) =>
        file
          ? `--boundary\ncontent-disposition: form-data; name="${name}"; filename="${file.name}"\n` +
            `content-type: ${file.type}\n\n${file.text}`
          : `--boundary\ncontent-disposition: form-data; name="${name}"\n\n${value}`,
      )
      const text = [...parts, '--boundary--'].join('\n')
      return { contentType: 'multipart/form-data; boundary=boundary', text }
    }
  }
}

function indentJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

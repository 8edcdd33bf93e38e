// What kind of content a reply's body is, told from its type and its bytes.

import { headerOf } from '@/sandbox/protocol/headers'
import type { Reply } from '../state/exchange'
import { formatJson } from './format-json'

export type BodyView =
  | { kind: 'empty' }
  | { kind: 'json'; text: string; pretty: string }
  | { kind: 'text'; text: string }
  | { kind: 'image'; type: string }
  | { kind: 'binary' }

export function bytesOf(reply: Reply): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(reply.chunks.reduce((sum, chunk) => sum + chunk.bytes.length, 0))
  let at = 0
  for (const { bytes } of reply.chunks) {
    all.set(bytes, at)
    at += bytes.length
  }
  return all
}

export function contentType(reply: Reply): string {
  const found = headerOf(reply.headers, 'content-type')
  return found?.split(';')[0]?.trim().toLowerCase() ?? ''
}

export function viewOf(reply: Reply, bytes: Uint8Array): BodyView {
  const type = contentType(reply)
  if (bytes.length === 0) return { kind: 'empty' }
  if (type.startsWith('image/')) return { kind: 'image', type }
  const text = textOf(bytes, /^text\/|json|xml|javascript|urlencoded/.test(type))
  if (text === null) return { kind: 'binary' }
  const pretty = type === '' || type.includes('json') ? formatJson(text) : null
  return pretty === null ? { kind: 'text', text } : { kind: 'json', text, pretty }
}

/** The bytes as text, or null when they are none. A type that promises text is believed. */
function textOf(bytes: Uint8Array, promised: boolean): string | null {
  if (promised) return new TextDecoder().decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** Sixteen bytes a line: offset, hexadecimal, and the printable ones as ASCII. */
export function hexLines(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 16) {
    const part = [...bytes.subarray(at, at + 16)]
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const ascii = part.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.'))
    lines.push(`${at.toString(16).padStart(6, '0')}  ${hex.padEnd(47)}  ${ascii.join('')}`)
  }
  return lines.join('\n')
}

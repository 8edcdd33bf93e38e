// Compiler worker and build time. From what SWC prints to a problem with its place.

import type { ProjectProblem } from '../protocol/project'

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g

/**
 * The problem that SWC's error text `raw` describes. SWC prints `x message` and a frame: numbered lines, and
 * below one of them `:` and a marker of `^`. Of several messages the first one counts.
 */
export function readSwcError(file: string, raw: string): ProjectProblem {
  const [text = ''] = raw
    .replace(COLOURS, '')
    .trim()
    .split(/^\s*`-{3,}$/m)
  const message = /^\s*(?:x|×|Error:)\s*(.+)$/m.exec(text)?.[1] ?? text.split('\n', 1)[0] ?? text
  const frame = text.split('\n').filter((line) => /^\s*(\d+ \||[:·] )/.test(line))
  const place = readMarker(frame) ?? readHeader(text)
  return {
    kind: 'syntax',
    file,
    // SWC knows the file by an absolute path.
    message: message.replaceAll(`/${file}`, file),
    ...place,
    ...(frame.length > 0 && { codeFrame: frame.join('\n') }),
  }
}

/** The head of a frame names a line; its column counts only where nothing is marked, at the end of the file. */
function readHeader(text: string): { line: number; column: number } | undefined {
  const [, line, column] = /,-\[.*?:(\d+):(\d+)\]/.exec(text) ?? []
  if (line === undefined || column === undefined) return
  return { line: Number(line), column: Number(column) }
}

function readMarker(frame: string[]): { line: number; column: number } | undefined {
  const marker = frame.findIndex((line) => /^\s*[:·].*[\^┬─]/.test(line))
  const line = /^\s*(\d+) \|/.exec(frame[marker - 1] ?? '')?.[1]
  if (line === undefined) return
  const text = frame[marker] ?? ''
  const gutter = text.search(/[:·]/) + 2
  return { line: Number(line), column: text.slice(gutter).search(/[\^┬─]/) + 1 }
}

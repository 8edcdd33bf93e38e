import { expect, onTestFinished, test } from 'vitest'
import type { LogLine } from '../protocol/trace'
import { captureConsole } from './console'

/** What `print` writes to the console, line by line. */
function captured(print: () => void): LogLine[] {
  const native = { ...console }
  onTestFinished(() => void Object.assign(console, native))
  const lines: LogLine[] = []
  captureConsole((line) => lines.push(line), {
    mapStack: (stack) => stack,
    explain: () => undefined,
  })
  print()
  return lines
}

test('an error is printed with the number that Next sends to the browser in its place', () => {
  const error = Object.assign(new Error('from my action'), { digest: '845600584' })
  error.stack = 'Error: from my action\n    at act (app/page.tsx:6:11)'
  expect(captured(() => console.error(error))).toEqual([
    { level: 'error', text: `${error.stack} {\n  digest: '845600584'\n}`, uncaught: true },
  ])
})

test('the code of an error from Prisma is printed, but not what repeats the error', () => {
  const error = Object.assign(new Error('No record was found.'), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2025',
    meta: { cause: new Error('No record was found.') },
  })
  const [line] = captured(() => console.error(error))
  expect(line?.text).toBe(`${error.stack} {\n  code: 'P2025'\n}`)
})

test('an error without such a number is printed as its stack', () => {
  const error = new Error('plain')
  expect(captured(() => console.error(error))).toEqual([
    { level: 'error', text: error.stack, uncaught: true },
  ])
})

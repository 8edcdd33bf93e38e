import { expect, test } from 'vitest'
import { cutLines, includesLine, parseLines } from './parse-lines'

const source = 'one\n  two\n    three\n\n  four\n'

test('reads single lines and stretches', () => {
  expect(parseLines('1,3-5')).toEqual([
    { first: 1, last: 1 },
    { first: 3, last: 5 },
  ])
})

test.each(['', 'a', '0', '5-3', '1;2'])('refuses "%s" and shows how lines are written', (text) => {
  expect(() => parseLines(text)).toThrow('Write them like 1,3-5.')
})

test('knows which lines are meant', () => {
  const ranges = parseLines('2-3,7')
  expect([1, 2, 3, 4, 7].map((line) => includesLine(ranges, line))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ])
})

test('cuts lines and removes the indent that all of them share', () => {
  expect(cutLines(source, { first: 2, last: 5 })).toBe('two\n  three\n\nfour')
})

test('says how many lines there are when one beyond the end is asked for', () => {
  expect(() => cutLines(source, { first: 4, last: 6 })).toThrow(
    'Line 6 was asked for, but there are 5.',
  )
})

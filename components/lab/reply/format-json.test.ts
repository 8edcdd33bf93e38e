import { expect, test } from 'vitest'
import { formatJson } from './format-json'

test('puts one value on a line and keeps empty lists short', () => {
  expect(formatJson('{"a":[1,{"b":[]}],"c":{},"d":"x, y: {z}"}')).toBe(
    [
      '{',
      '  "a": [',
      '    1,',
      '    {',
      '      "b": []',
      '    }',
      '  ],',
      '  "c": {},',
      '  "d": "x, y: {z}"',
      '}',
    ].join('\n'),
  )
})

test('keeps numbers as the handler wrote them', () => {
  expect(formatJson('[1.0, 12345678901234567890, 1e5]')).toBe(
    '[\n  1.0,\n  12345678901234567890,\n  1e5\n]',
  )
})

test('returns null for what is not JSON', () => {
  expect(formatJson('<p>no</p>')).toBeNull()
})

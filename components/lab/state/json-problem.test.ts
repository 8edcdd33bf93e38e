import { expect, test } from 'vitest'
import { findJsonProblem } from './json-problem'

test.each(['{"a": [1, -2.5e3, true, null, "x\\n"]}', '  "text" ', '[]', '{}', '0'])(
  'finds nothing wrong with %s',
  (text) => {
    JSON.parse(text)
    expect(findJsonProblem(text)).toBeNull()
  },
)

test.each([
  ['', 1, 1, 'Expected a JSON value, but found the end of the text.'],
  ["{ name: 'x' }", 1, 3, 'Expected a property name in double quotes, but found "n".'],
  ['{\n  "a": 1,\n}', 2, 9, 'Remove this comma: nothing follows it before "}".'],
  ['{"a": \'x\'}', 1, 7, 'JSON strings use double quotes, not single ones.'],
  ['{"a" 1}', 1, 6, 'Expected ":" after the property name, but found "1".'],
  ['[1 2]', 1, 4, 'Expected a comma or "]" here, but found "2".'],
  ['{"a": undefined}', 1, 7, '"undefined" is not a JSON value. Put text in double quotes.'],
  ['{"a": "x\n"}', 1, 7, 'This string is not closed on its line. Add the missing double quote.'],
  ['{"a": 1} x', 1, 10, 'Nothing may follow the JSON value. Remove "x".'],
  ['01', 1, 1, 'A number cannot start with 0.'],
  ['{"name":', 1, 9, 'Expected a JSON value, but found the end of the text.'],
])('places the mistake in %j', (text, line, column, message) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(findJsonProblem(text)).toEqual({ line, column, message })
})

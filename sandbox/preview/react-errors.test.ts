import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { explainReactError } from './react-errors'

const require = createRequire(import.meta.url)

/** A message as the client's production build writes it. */
const minified = (query: string) =>
  `Error: Minified React error #${query.split('?')[0]}; visit https://react.dev/errors/${query} for the full message or use the non-minified dev environment for full errors and additional helpful warnings.`

test("puts React's message in the place of its number, with the values", () => {
  expect(explainReactError(minified('418?args[]=text&args[]='))).toMatch(
    /^Error: Hydration failed because the server rendered text didn't match the client\. .* \(React error #418\)$/,
  )
  expect(
    explainReactError(minified('31?args[]=object%20with%20keys%20%7Ba%2C%20b%7D&args[]=')),
  ).toBe(
    'Error: Objects are not valid as a React child (found: object with keys {a, b}). If you meant to render a collection of children, use an array instead. (React error #31)',
  )
  expect(explainReactError(minified('130?args[]=undefined&args[]='))).toContain(
    'but got: undefined. (React error #130)',
  )
})

test('says of an error of the server where its own words are', () => {
  expect(explainReactError(minified('441'))).toMatch(
    /^Error: An error occurred in the Server Components render\. Your server code threw; the server's log says what\. \(React error #441\)$/,
  )
})

test('leaves other numbers and other texts alone', () => {
  expect(explainReactError(minified('299'))).toBe(minified('299'))
  expect(explainReactError('Error: mine')).toBe('Error: mine')
})

test("knows the form that this React's client gives its numbers", () => {
  const client = require('next/dist/compiled/react-dom/cjs/react-dom-client.production.js') as {
    createRoot(container: unknown): void
  }
  try {
    client.createRoot(null)
  } catch (error) {
    expect(String(error)).toMatch(
      /Minified React error #299; visit https:\/\/react\.dev\/errors\/299 for the full message/,
    )
    return
  }
  throw new Error('createRoot(null) did not throw.')
})

import { expect, test } from 'vitest'
import { splitPlaces } from './code-places'

const isFile = (path: string) => path === 'app/api/[id]/route.ts'

test('finds a place of the code inside a stack frame', () => {
  expect(splitPlaces('    at GET (app/api/[id]/route.ts:10:30)', isFile)).toEqual([
    '    at GET (',
    {
      text: 'app/api/[id]/route.ts:10:30',
      place: { file: 'app/api/[id]/route.ts', line: 10, column: 30 },
    },
    ')',
  ])
})

test('leaves alone what is no file of the project', () => {
  expect(splitPlaces('at next/server.js:1:2', isFile)).toEqual(['at next/server.js:1:2'])
})

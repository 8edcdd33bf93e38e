import { expect, test } from 'vitest'
import { findMoveProblem, findPathProblem, movesOf } from './file-path'

const files = { 'app/api/route.ts': '', 'app/api/[id]/route.ts': '', 'lib/db.ts': '', '.env': '' }

test.each([
  'app/(group)/[...slug]/route.ts',
  'app/@modal/_private/helper.mjs',
  'data/seed.json',
  '.env.local',
])('accepts %s', (path) => {
  expect(findPathProblem(path, files)).toBeNull()
})

test.each([
  ['', 'Type a path, such as app/api/hello/route.ts.'],
  ['/app/x.ts', 'Paths begin at the project itself: app/x.ts'],
  [
    'app/../../x.ts',
    '"." and ".." are not allowed: a project cannot reach outside itself. Write the whole path.',
  ],
  ['app\\x.ts', 'Folders are separated by "/", not by a backslash.'],
  ['app//x.ts', 'A folder or the file has no name. Remove the extra "/".'],
  ['app/a b.ts', '" " is not allowed. Use letters, digits, and - _ . ( ) [ ] @.'],
  ['lib/db.ts', 'lib/db.ts exists already. Choose another name.'],
  ['lib/db.ts/x.ts', 'lib/db.ts is a file, so nothing can be put into it.'],
])('refuses %j and says what to do', (path, problem) => {
  expect(findPathProblem(path, files)).toBe(problem)
})

test('refuses an ending that nothing reads', () => {
  expect(findPathProblem('app/x.py', files)).toContain('Name a file with an ending')
})

test('moves everything inside a renamed folder', () => {
  expect(movesOf('app/api', 'app/v1', files)).toEqual({
    'app/api/route.ts': 'app/v1/route.ts',
    'app/api/[id]/route.ts': 'app/v1/[id]/route.ts',
  })
  expect(findMoveProblem('app/api', 'app/v1', files)).toBeNull()
  expect(findMoveProblem('app/api/route.ts', 'lib/db.ts', files)).toBe(
    'lib/db.ts exists already. Choose another name.',
  )
})

import { expect, test } from 'vitest'
import { fileLabel } from './file-label'

test('shows as much of a path as tells the files apart', () => {
  const paths = ['app/api/problems/route.ts', 'app/old/problems/route.ts', 'lib/db.ts', '.env']
  expect(paths.map((path) => fileLabel(path, paths))).toEqual([
    { folder: 'api/problems/', name: 'route.ts' },
    { folder: 'old/problems/', name: 'route.ts' },
    { folder: 'lib/', name: 'db.ts' },
    { folder: '', name: '.env' },
  ])
})

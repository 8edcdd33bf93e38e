import { expect, test } from 'vitest'
import { buildTree, routeOf, type TreeNode } from './file-tree'

const names = (nodes: TreeNode[]): unknown[] =>
  nodes.map((node) => (node.kind === 'folder' ? [node.name, names(node.children)] : node.name))

test('nests files in folders, folders first', () => {
  const files = { 'tsconfig.json': '', 'app/b.ts': '', 'app/api/route.ts': '', '.env': '' }
  expect(names(buildTree(files))).toEqual([
    ['app', [['api', ['route.ts']], 'b.ts']],
    '.env',
    'tsconfig.json',
  ])
})

test.each([
  ['app/api/problems/[id]/route.ts', '/api/problems/[id]'],
  ['app/(shop)/cart/route.js', '/cart'],
  ['app/route.ts', '/'],
  ['app/_private/route.ts', null],
  ['app/api/helper.ts', null],
  ['lib/route.ts', null],
])('knows what %s answers', (path, route) => {
  expect(routeOf(path)).toBe(route)
})

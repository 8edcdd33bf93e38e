import type { ProjectFiles } from '@/sandbox/protocol/project'

export type TreeNode = FolderNode | FileNode

interface FolderNode {
  kind: 'folder'
  name: string
  path: string
  children: TreeNode[]
}

interface FileNode {
  kind: 'file'
  name: string
  path: string
}

/** The files as nested folders, folders first, each level by name. */
export function buildTree(files: ProjectFiles): TreeNode[] {
  const root: FolderNode = { kind: 'folder', name: '', path: '', children: [] }
  for (const path of Object.keys(files)) {
    const segments = path.split('/')
    const name = segments.pop() ?? path
    let folder = root
    for (const segment of segments) folder = childFolder(folder, segment)
    folder.children.push({ kind: 'file', name, path })
  }
  sortTree(root)
  return root.children
}

function childFolder(parent: FolderNode, name: string): FolderNode {
  const found = parent.children.find(
    (child): child is FolderNode => child.kind === 'folder' && child.name === name,
  )
  if (found) return found
  const path = parent.path ? `${parent.path}/${name}` : name
  const made: FolderNode = { kind: 'folder', name, path, children: [] }
  parent.children.push(made)
  return made
}

function sortTree(folder: FolderNode): void {
  folder.children.sort((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, 'en'))
  for (const child of folder.children) if (child.kind === 'folder') sortTree(child)
}

/** The address that a route file answers, `/api/problems/[id]`; null for other files. */
export function routeOf(path: string): string | null {
  const match = /^(?:src\/)?app\/(.*)route\.(?:[jt]sx?|mjs)$/.exec(path)
  if (!match) return null
  const segments = (match[1] ?? '').split('/').filter((name) => name && !/^\(.*\)$/.test(name))
  return segments.some((name) => name.startsWith('_')) ? null : `/${segments.join('/')}`
}

import type { ProjectFiles } from '@/sandbox/protocol/project'

const EXTENSIONS = /\.([cm]?[jt]sx?|json|md|txt|css|sql)$/
const ENV = /(^|\/)\.env(\.[\w-]+)?$/

/** Why `path` cannot be the path of a new file, and what to do; null when it can. */
export function findPathProblem(path: string, files: ProjectFiles): string | null {
  const segments = path.split('/')
  if (path === '') return 'Type a path, such as app/api/hello/route.ts.'
  if (path.includes('\\')) return 'Folders are separated by "/", not by a backslash.'
  if (path.startsWith('/')) return `Paths begin at the project itself: ${path.replace(/^\/+/, '')}`
  if (segments.includes('..') || segments.includes('.')) {
    return '"." and ".." are not allowed: a project cannot reach outside itself. Write the whole path.'
  }
  if (segments.includes('')) return 'A folder or the file has no name. Remove the extra "/".'
  const bad = /[^\w@.()[\]/-]/.exec(path)
  if (bad) return `"${bad[0]}" is not allowed. Use letters, digits, and - _ . ( ) [ ] @.`
  if (!EXTENSIONS.test(path) && !ENV.test(path)) {
    return 'Name a file with an ending that the sandbox knows, such as .ts, .tsx, .json, or call it .env.'
  }
  if (path in files) return `${path} exists already. Choose another name.`
  return folderClash(path, Object.keys(files))
}

function folderClash(path: string, paths: string[]): string | null {
  const within = paths.find((other) => other.startsWith(`${path}/`))
  if (within) return `${path} is a folder already, with ${within} in it.`
  const above = paths.find((other) => path.startsWith(`${other}/`))
  return above ? `${above} is a file, so nothing can be put into it.` : null
}

/** New paths of every file when `from`, a file or a folder, becomes `to`. */
export function movesOf(from: string, to: string, files: ProjectFiles): Record<string, string> {
  if (from in files) return { [from]: to }
  const inside = Object.keys(files).filter((path) => path.startsWith(`${from}/`))
  return Object.fromEntries(inside.map((path) => [path, to + path.slice(from.length)]))
}

/** Why a file or folder cannot be renamed so; null when it can. */
export function findMoveProblem(from: string, to: string, files: ProjectFiles): string | null {
  const moves = movesOf(from, to, files)
  const rest = Object.fromEntries(Object.entries(files).filter(([path]) => !(path in moves)))
  for (const path of Object.values(moves)) {
    const problem = findPathProblem(path, rest)
    if (problem) return problem
  }
  return null
}

// Which files of its project a case is about, for the editor of the playground.

import type { ProjectFiles } from '../protocol/project'
import { type ConformanceCase, requestsOf } from './conformance-case'

/** As many as have room as tabs. */
const MOST = 4

const APP_FILE = /^(?:src\/)?(?:app(\/.*)?\/(?:route|page)|pages(\/api\/.*))\.[jt]sx?$/
const SETTINGS = [
  /^(src\/)?instrumentation\.\w+$/,
  /^(src\/)?(proxy|middleware)\.\w+$/,
  /^next\.config\.\w+$/,
]

/**
 * The file that matters comes first: that which answers the first request, or what stands in front of it.
 * @param isConfig the topic is about files such as next.config
 */
export function filesOfCase(
  files: ProjectFiles,
  one: ConformanceCase,
  isConfig: boolean,
): string[] {
  const names = Object.keys(files)
  const settings = SETTINGS.flatMap((kind) => names.filter((name) => kind.test(name)))
  const [request] = requestsOf(one)
  const answering = request ? answeringFile(names, request.path) : undefined
  const routes = names.filter((name) => APP_FILE.test(name))
  const main = answering ? [answering] : routes
  const inOrder = isConfig || !request ? [...settings, ...main] : [...main, ...settings]
  const open = [...new Set(inOrder)].slice(0, MOST)
  return open.length > 0 ? open : [...routes, ...names].slice(0, 1)
}

/** The file that answers a path: the one with the fewest dynamic segments, as in Next. */
export function answeringFile(names: readonly string[], target: string): string | undefined {
  const path = decoded(target.replace(/[?#].*/, '').replace(/(?<=.)\/$/, ''))
  const fitting = names.filter((name) => patternOf(name)?.test(path))
  const [best] = fitting.toSorted((a, b) => dynamicWeight(a) - dynamicWeight(b))
  const stem = path.replace(/\.\w+$/, '')
  return (
    best ??
    names.find((name) => name === `public${path}` || name === `app${path}`) ??
    names.find((name) => stem !== '/' && name.replace(/\.\w+$/, '') === `app${stem}`)
  )
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function patternOf(name: string): RegExp | null {
  const match = APP_FILE.exec(name)
  if (!match) return null
  const [, app, api] = match
  const folders = (app ?? api?.replace(/\/index$/, '') ?? '').split('/').filter(Boolean)
  const segments = folders.filter((folder) => !/^\(.*\)$|^@/.test(folder)).map(segmentPattern)
  return new RegExp(`^${segments.join('') || '/'}$`)
}

function segmentPattern(folder: string): string {
  if (folder.startsWith('[[...')) return '(?:/.+)?'
  if (folder.startsWith('[...')) return '/.+'
  if (folder.startsWith('[')) return '/[^/]+'
  return `/${folder.replace(/%5F/g, '_').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
}

/** How little a file says of the paths that it answers; a slot only adds to a page. */
function dynamicWeight(name: string): number {
  const segments = name.match(/\[\[?(?:\.\.\.)?|@/g) ?? []
  return segments.reduce((sum, segment) => sum + (segment.includes('.') ? 100 : 1), 0)
}

// Paths of a project, as written by a learner or an author.

import type { ProjectFiles, ProjectProblem } from './project'

const SOURCE = /\.(tsx?|jsx?|mjs|cjs)$/

/** True also for Sass, of which the compiler says that it cannot be used. */
export const isStylesheet = (file: string) => /\.(css|s[ac]ss)$/.test(file)

/** True for what the compiler takes. */
export const isSource = (file: string) =>
  isStylesheet(file) || (SOURCE.test(file) && !file.endsWith('.d.ts'))

/** The file that configures the project; undefined without one. */
export const configFileOf = (files: ProjectFiles): string | undefined =>
  Object.keys(files).find((file) => /^next\.config\.\w+$/.test(file))

/** Path below `/_next/` of what `next build` makes of the stylesheet `file`. */
export const stylePath = (file: string) => `static/css/${file}`

/** The file of the project behind a URL of {@link stylePath}; null for every other URL. */
export function styleFileOf(url: string): string | null {
  return decoded(/\/_next\/static\/css\/([^?#]+)/.exec(url)?.[1])
}

/** The stylesheet of `public/` that a URL names, if there is one; null for URLs of other hosts. */
export function publishedStyleOf(url: string): string | null {
  const path = decoded(/^\/(?!\/|_next\/)([^?#]+\.css)(?:[?#]|$)/.exec(url)?.[1])
  return path && `public/${path}`
}

function decoded(path: string | undefined): string | null {
  try {
    return path === undefined ? null : decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Next's default `pageExtensions`. */
export const PAGE_EXTENSIONS = ['tsx', 'ts', 'jsx', 'js']

const PAGE = /(^|\/)page\.(tsx?|jsx?)$/

/** True for a project with at least one `page` file in its app directory, so not only route handlers. */
export function hasPages(files: ProjectFiles): boolean {
  const app = `${appDirectory(files)}/`
  return Object.keys(files).some((file) => file.startsWith(app) && PAGE.test(file))
}

/** Files that Next takes for the server's own by their name. */
const SERVER_FILES = [
  /^(src\/)?app\/(.*\/)?(page|layout|template|loading|error|global-error|not-found|global-not-found|forbidden|unauthorized|default|route)\.[cm]?[jt]sx?$/,
  /^(src\/)?app\/(.*\/)?(icon|apple-icon|opengraph-image|twitter-image)\d*\.[cm]?[jt]sx?$/,
  /^(src\/)?app\/(.*\/)?(sitemap|manifest|robots)\.[cm]?[jt]sx?$/,
  /^(src\/)?(proxy|middleware|instrumentation)\.[cm]?[jt]sx?$/,
  /^[^/]+\.config\.[cm]?[jt]sx?$/,
  /^upstream\//,
]

/** False for a source that only the server loads, unless it begins with `'use client'`. */
export const mayReachBrowser = (file: string) => !SERVER_FILES.some((name) => name.test(file))

/** Says why `file` cannot be a path inside a project, or null when it can. */
export function pathProblem(file: string): string | null {
  if (file === '') return 'The file has no name. Give a path such as app/api/hello/route.ts.'
  if (file.startsWith('/') || /^[a-z]:/i.test(file)) {
    return `"${file}" is an absolute path. Paths start at the project root: app/api/hello/route.ts.`
  }
  if (file.includes('\\')) return `"${file}" has a backslash. Folders are separated by "/".`
  const parts = file.split('/')
  if (parts.includes('..') || parts.includes('.')) {
    return `"${file}" leaves the project with "." or "..". Write the path from the project root.`
  }
  if (parts.includes('')) return `"${file}" has an empty folder or file name.`
  return null
}

export function findPathProblems(files: Record<string, unknown>): ProjectProblem[] {
  return Object.keys(files).flatMap((file) => {
    const message = pathProblem(file)
    return message ? [{ kind: 'path' as const, message, file }] : []
  })
}

/** Joins `specifier` to the folder of `from`; null when it leaves the project. */
export function joinPath(from: string, specifier: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '.' || part === '') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

/** `src/app` when the project has one and no `app`, else `app`, as Next looks for it. */
export function appDirectory(files: ProjectFiles): string {
  const has = (prefix: string) => Object.keys(files).some((file) => file.startsWith(prefix))
  return !has('app/') && has('src/app/') ? 'src/app' : 'app'
}

/** The files `name` beside the app directory, where Next looks for them: elsewhere they are ordinary modules. */
export function filesBesideApp(files: ProjectFiles, name: string): string[] {
  const folder = appDirectory(files).replace(/app$/, '')
  return PAGE_EXTENSIONS.map((extension) => `${folder}${name}.${extension}`).filter(
    (file) => file in files,
  )
}

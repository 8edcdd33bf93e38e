// Server worker. What a project with pages is refused for before any of its modules runs: what `next build`
// refuses as well, and what the sandbox lacks.

import { placeAt } from '../../protocol/place'
import type { CompiledProject, ProjectFiles, ProjectProblem } from '../../protocol/project'
import type { PageReach } from '../next/pages/manifests'

interface PageSources {
  files: ProjectFiles
  compiled: CompiledProject
}

const isLayout = (file: string) => /\/layout\.\w+$/.test(file)

/** `pages` with the files that render each; Next's own pages have no file. */
export function findPageProblems(pages: PageReach[], sources: PageSources): ProjectProblem[] {
  const own = pages.filter(({ route }) => route.file !== '')
  const files = new Set(own.flatMap(({ entries }) => [...entries.keys()]))
  return [
    // next build ends at the first one.
    ...own.flatMap(rootLayoutProblem).slice(0, 1),
    ...own.flatMap((page) => staticParamsProblem(page, sources.compiled)),
    ...[...files].flatMap((file) => edgeProblem(file, sources.files[file] ?? '')),
  ]
}

function rootLayoutProblem({ route: { file }, entries }: PageReach): ProjectProblem[] {
  if ([...entries.keys()].some(isLayout)) return []
  const layout = `${file.startsWith('src/') ? 'src/' : ''}app/layout.tsx`
  return [
    {
      kind: 'build',
      file,
      message: `${file} doesn't have a root layout, without which next build ends. Add ${layout}, which renders <html> and <body> around its children.`,
    },
  ]
}

/** Next looks for it in the page alone (build/analysis/get-page-static-info.js). */
function staticParamsProblem(
  { route: { file, page } }: PageReach,
  compiled: CompiledProject,
): ProjectProblem[] {
  if (!compiled[file]?.clientExports?.includes('generateStaticParams')) return []
  return [
    {
      kind: 'build',
      file,
      message: `Page "${page}" cannot use both "use client" and export function "generateStaticParams()". Keep ${file} a Server Component and move what needs the browser into a component of its own.`,
    },
  ]
}

const EDGE = /^export\s+const\s+runtime\s*(?::[^=]+)?=\s*['"](?:experimental-)?edge['"]/m

function edgeProblem(file: string, source: string): ProjectProblem[] {
  const at = source.search(EDGE)
  if (at === -1) return []
  return [
    {
      kind: 'build',
      file,
      ...placeAt(source, at),
      message: `${file} asks for the Edge runtime, which next build supports and the sandbox does not have: pages run on the Node.js runtime. Remove \`export const runtime\`.`,
    },
  ]
}

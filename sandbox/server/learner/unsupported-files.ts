// Server worker. Files that mean something to Next by their name and are not run by the sandbox.

import { appDirectory } from '../../protocol/paths'
import type { ProjectFiles, ProjectProblem } from '../../protocol/project'
import { isMetadataFile } from './metadata-files'

interface Convention {
  name: RegExp
  what: string
  /** Why it is not built. */
  lacks?: string
  advice: string
}

const LACKS_IMAGE = 'builds with Next 16 only, as SVG or as code: a project holds text'

/** Below the app directory. Next's own rule says which of these files count. */
const IMAGES: Convention[] = [
  {
    name: /\/(opengraph|twitter)-image\d*\.\w+$/,
    what: 'an image for previews of links',
    lacks: LACKS_IMAGE,
    advice: 'Name an image in `metadata`: openGraph: { images: [...] }.',
  },
  {
    name: /icon\d*\.\w+$/,
    what: 'an icon',
    lacks: LACKS_IMAGE,
    advice: 'Name icons in `metadata`: icons: { icon: [...] }.',
  },
]

/** At the root of the project or in `src/`. */
const ROOT: Convention[] = [
  {
    name: /^(src\/)?instrumentation-client\.(tsx|ts|jsx|js)$/,
    what: 'what a browser runs before Next',
    advice: 'Move it into a client component.',
  },
]

/**
 * Refuses such files by name; left alone they would be missing without a word.
 * @param routed files of metadata that have a route
 */
export function findUnsupportedFiles(
  files: ProjectFiles,
  routed: ReadonlySet<string>,
): ProjectProblem[] {
  const directory = appDirectory(files)
  return Object.keys(files).flatMap((file) => {
    const found = conventionOf(file, directory)
    if (!found || routed.has(file)) return []
    const message = `${file} is ${found.what}, which next build knows by this name and the sandbox ${found.lacks ?? 'does not build'}. ${found.advice}`
    return [{ kind: 'route' as const, file, message }]
  })
}

function conventionOf(file: string, directory: string): Convention | undefined {
  if (!file.startsWith(`${directory}/`)) return ROOT.find(({ name }) => name.test(file))
  return isMetadataFile(file, directory) ? IMAGES.find(({ name }) => name.test(file)) : undefined
}

// Server worker. The routes of files of metadata, which Next's build writes a module around.

import { appDirectory } from '../../protocol/paths'
import type { CompiledProject, ProjectFiles } from '../../protocol/project'
import { loadLate, type LateModules } from '../late-scripts'
import { normalizeAppPath } from '../next/common'
import { engine } from '../next/engine'
import { isImageRoute, isTextRoute, kindOf, pageKey } from './metadata-files'
import type { Route } from './routes'

interface Sources {
  files: ProjectFiles
  compiled: CompiledProject
  late: LateModules['metadata']
}

/** What Next's build writes around such files is loaded when there are some. */
export async function scanMetadata(
  files: ProjectFiles,
  compiled: CompiledProject,
): Promise<Route[]> {
  const directory = appDirectory(files)
  const found = Object.keys(files).filter(
    (file) =>
      isTextRoute(file, directory) ||
      (engine.createPages !== undefined && isImageRoute(file, directory)),
  )
  if (found.length === 0) return []
  const late = await loadLate('metadata')
  return found.map((file) => describe(file, directory, { files, compiled, late }))
}

function describe(file: string, directory: string, { files, compiled, late }: Sources): Route {
  const kind = kindOf(file, compiled[file]?.names?.exported ?? [])
  const page = late.metadataPage(pageKey(file, directory), kind === 'sitemaps' || kind === 'images')
  const pathname = normalizeAppPath(page)
  const wrap = (source: object | string) => late.wrapMetadata(kind, source, file)
  return {
    kind: 'handler',
    file,
    page,
    pathname,
    storedPath: late.storedPath(pathname),
    wrap(load) {
      if (kind.endsWith(' text')) return wrap(files[file] ?? '')
      const loaded = load()
      return loaded instanceof Promise ? loaded.then(wrap) : wrap(loaded)
    },
  }
}

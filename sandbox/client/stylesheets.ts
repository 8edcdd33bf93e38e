// Page. The stylesheets of a project by their file.

import type { StyleTexts } from '../protocol/preview'
import type { ServerProject } from '../protocol/server'

/** The stylesheets of a project: as its build has them, and those of `public/` as they are. */
export function styleTexts(project: ServerProject | null): StyleTexts {
  const { compiled = {}, files = {} } = project ?? {}
  const built = Object.entries(compiled).flatMap(([file, { css }]) =>
    css === undefined ? [] : [[file, css] as const],
  )
  const published = Object.entries(files).filter(([file]) => /^public\/.*\.css$/.test(file))
  return Object.fromEntries([...built, ...published])
}

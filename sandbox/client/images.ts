// Page. The images of a project that its preview can show.

import type { ImageTexts } from '../protocol/preview'
import type { ServerProject } from '../protocol/server'

/** The SVG images of `public/` by their file. */
export function imageTexts(project: ServerProject | null): ImageTexts {
  const files = Object.entries(project?.files ?? {})
  return Object.fromEntries(files.filter(([file]) => /^public\/.*\.svg$/.test(file)))
}

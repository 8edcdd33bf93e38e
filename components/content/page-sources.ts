import type { Root } from 'mdast'
import { z } from 'zod'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import { ContentError } from './content-error'
import { readTags } from './mdx-tree'
import { assertFilesExist } from './page-labs'
import { cutLines, parseLines } from './parse-lines'

const sourceProps = z.strictObject({
  file: z.string(),
  /** One stretch, as `4-9`. Default: the whole file. */
  lines: z.string().optional(),
  /** Lines to point out, as `5,7-8`, counted in the file. */
  highlight: z.string().optional(),
})

/** Attributes that an author may write on `<Source>`. */
export type SourceProps = z.input<typeof sourceProps>

/** Every `<Source>` of a page must name lines that its project has. */
export function checkSources(file: string, tree: Root, files: ProjectFiles): void {
  for (const tag of readTags(file, tree, ['Source'])) {
    const where = `${file}:${tag.line} <Source>`
    const result = sourceProps.safeParse(tag.attributes)
    if (!result.success) {
      throw new ContentError(where, z.prettifyError(result.error), 'See content/README.md.')
    }
    assertFilesExist(where, [result.data.file], files)
    checkLines(where, result.data, files[result.data.file] ?? '')
  }
}

function checkLines(where: string, { file, lines, highlight }: SourceProps, source: string): void {
  try {
    const [shown] = lines ? parseLines(lines) : []
    const marked = highlight ? parseLines(highlight) : []
    for (const range of shown ? [shown, ...marked] : marked) cutLines(source, range)
    const hidden = marked.find(
      ({ first, last }) => shown && (first < shown.first || last > shown.last),
    )
    if (hidden) throw new Error(`line ${hidden.first} is highlighted, but only ${lines} is shown.`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContentError(where, `does not fit ${file}: ${reason}`, 'Correct the line numbers.')
  }
}

import type { ProjectFiles } from '@/sandbox/protocol/project'
import { CodeBlock } from './code-block'
import { languageOfFile } from './highlight'
import type { SourceProps } from './page-sources'
import { cutLines, parseLines } from './parse-lines'

interface SourceTagProps extends SourceProps {
  files: ProjectFiles
}

/** Lines of a file of the page's own project, so that no code is written down twice. */
export function Source({ files, file, lines, highlight }: SourceTagProps) {
  const source = files[file] ?? ''
  const [range] = lines ? parseLines(lines) : []
  const offset = range ? range.first - 1 : 0
  const marked = highlight && parseLines(highlight)
  return (
    <CodeBlock
      code={range ? cutLines(source, range) : source}
      language={languageOfFile(file)}
      title={file}
      note={range ? `lines ${range.first}–${range.last}` : undefined}
      highlight={
        marked
          ? marked.map(({ first, last }) => `${first - offset}-${last - offset}`).join(',')
          : undefined
      }
    />
  )
}

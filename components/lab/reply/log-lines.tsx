import type { LogLine } from '@/sandbox/protocol/trace'
import type { Project } from '../state/project'
import { formatMs } from '../ui/format'
import { PlacedText } from './placed-text'
import views from './views.module.css'

/** Lines that the server printed. A place in the code opens the editor there. */
export function LogLines({ lines, project }: { lines: readonly LogLine[]; project: Project }) {
  return (
    <div className={views.log} tabIndex={0} role="group" aria-label="Log">
      {lines.map((line, at) => (
        <div key={at} className={views.line} data-level={line.level}>
          <span>{line.atMs === undefined ? 'outside' : `+${formatMs(line.atMs)}`}</span>
          <span>{line.level}</span>
          <PlacedText text={line.text} project={project} />
        </div>
      ))}
    </div>
  )
}

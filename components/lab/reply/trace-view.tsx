import type { AnsweredBy, PhaseName, RequestTrace } from '@/sandbox/protocol/trace'
import type { LabSession } from '../state/lab-session'
import { DataTable } from '../ui/data-table'
import { formatMs } from '../ui/format'
import styles from './reply.module.css'
import views from './views.module.css'

const phaseNames: Record<PhaseName, string> = {
  match: 'Match the route',
  load: 'Load the module',
  handler: 'Run the handler',
  stream: 'Stream the body',
  after: 'after()',
}

interface Span {
  label: string
  kind: 'phase' | 'sql' | 'after'
  startMs: number
  ms: number
}

/** Who answered, and where the time went. */
export function TraceView(props: { trace: RequestTrace | null; session: LabSession }) {
  const { trace, session } = props
  if (!trace) return <p className={styles.hint}>The trace is shown when the request has ended.</p>
  const spans = spansOf(trace)
  const total = Math.max(0.001, ...spans.map((span) => span.startMs + span.ms))
  return (
    <>
      <p className={views.who}>
        <WhoAnswered by={trace.answeredBy} session={session} />
      </p>
      <DataTable label="Phases of the request" head={['Phase', 'Timeline', 'Start', 'Time']}>
        {spans.map((span, at) => (
          <tr key={at}>
            <td className={views.name}>{span.label}</td>
            <td className={views.bars}>
              <span
                className={views.track}
                role="img"
                aria-label={`from ${formatMs(span.startMs)} to ${formatMs(span.startMs + span.ms)}`}
              >
                <span
                  className={views.bar}
                  data-kind={span.kind}
                  style={{
                    left: `${(span.startMs / total) * 100}%`,
                    width: `${(span.ms / total) * 100}%`,
                  }}
                />
              </span>
            </td>
            <td className={views.number}>+{formatMs(span.startMs)}</td>
            <td className={views.number}>{formatMs(span.ms)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}

function WhoAnswered({ by, session }: { by: AnsweredBy; session: LabSession }) {
  if (by.kind === 'sandbox') return <>Answered by the sandbox itself: {by.reason}</>
  const { file, route, version } = by
  if (!file) return <>Answered by Next {version}; no route matched.</>
  return (
    <>
      Answered by Next {version} for <strong>{route}</strong> from{' '}
      <button
        type="button"
        className={views.place}
        onClick={() => session.project.reveal({ file, line: 1, column: 1 })}
      >
        {file}
      </button>
    </>
  )
}

function spansOf(trace: RequestTrace): Span[] {
  const phases = trace.phases.map(({ name, startMs, ms }): Span => {
    return { label: phaseNames[name], kind: name === 'after' ? 'after' : 'phase', startMs, ms }
  })
  const queries = trace.queries.map(({ startMs, ms }, at): Span => {
    return { label: `Query ${at + 1}`, kind: 'sql', startMs, ms }
  })
  return [...phases, ...queries].toSorted((a, b) => a.startMs - b.startMs)
}

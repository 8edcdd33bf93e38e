import type { BuildReport, BuiltProxy, BuiltRoute } from '@/sandbox/protocol/build'
import type { ProjectProblem } from '@/sandbox/protocol/project'
import type { LogLine } from '@/sandbox/protocol/trace'
import { PlaceButton } from '../editor/place-button'
import styles from '../panels/panel.module.css'
import views from '../reply/views.module.css'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { count, formatMs, formatSpan, formatTime } from '../ui/format'

/** What `next build` says of the project: its route table, and why each route is what it is. */
export function BuildPanel({ session }: { session: LabSession }) {
  const { report, mode } = useStore(session.run)
  return (
    <div role="group" aria-label="Build output">
      <BuildBar session={session} />
      {mode === 'dev' && (
        <p className={styles.hint}>
          In mode <code>dev</code> no build answers: each request runs the files as they are. A
          build here only reports what <code>next build</code> would do.
        </p>
      )}
      {mode === 'start' && report?.ok && <NotBuilt session={session} />}
      {report ? <Report report={report} session={session} /> : <NoReport mode={mode} />}
    </div>
  )
}

function BuildBar({ session }: { session: LabSession }) {
  const { report, busy, mode } = useStore(session.run)
  const { problems } = useStore(session.project)
  const broken = mode === 'start' && problems.length > 0
  return (
    <div className={styles.bar}>
      <span>{report ? buildWords(report, broken) : 'Not built yet'}</span>
      <span className={styles.spacer} />
      <Button
        variant="quiet"
        icon="build"
        idle={busy !== null}
        onClick={() => void session.run.build()}
      >
        Build now
      </Button>
      <Button
        variant="quiet"
        icon="trash"
        title="Removes .next first, so that the data cache starts empty, too"
        idle={busy !== null}
        onClick={() => void session.run.build(true)}
      >
        Build with empty caches
      </Button>
    </div>
  )
}

/** @param broken whether a build of the files as they are now has problems */
function buildWords({ ok, builtAt, ms }: BuildReport, broken: boolean): string {
  const when = `at ${formatTime(builtAt)} after ${formatMs(ms)}`
  if (!ok) return `next build failed ${when}`
  return broken ? `The last good build ended ${when}` : `next build ended ${when}`
}

/** Problems of files that no build has taken, while the report is of an earlier build. */
function NotBuilt({ session }: { session: LabSession }) {
  const { problems } = useStore(session.project)
  if (problems.length === 0) return null
  return (
    <>
      <p className={styles.hint}>
        <strong>The files as they are now cannot be built.</strong> What stands below is of the last
        good build.
      </p>
      <Problems problems={problems} session={session} />
    </>
  )
}

interface ProblemsProps {
  problems: readonly ProjectProblem[]
  session: LabSession
}

function Problems({ problems, session }: ProblemsProps) {
  return problems.map((problem, at) => {
    const { file, line, message, codeFrame } = problem
    return (
      <Banner
        key={at}
        tone="bad"
        actions={<PlaceButton problem={problem} project={session.project} />}
      >
        <strong>{file ? `${file}${line ? `:${line}` : ''}: ` : ''}</strong>
        {message}
        {codeFrame && <pre>{codeFrame}</pre>}
      </Banner>
    )
  })
}

function NoReport({ mode }: { mode: 'start' | 'dev' }) {
  if (mode === 'dev') return null
  return (
    <p className={styles.hint}>
      <code>next build</code> decides for each route whether its reply can be made once, ahead of
      all requests, or must be made at each one. Press &ldquo;Build now&rdquo; to see what it
      decides for this project, and why.
    </p>
  )
}

function Report({ report, session }: { report: BuildReport; session: LabSession }) {
  return (
    <>
      <Problems problems={report.problems} session={session} />
      {report.ok && report.table !== '' && (
        <pre
          className={styles.pre}
          tabIndex={0}
          role="group"
          aria-label="Route table of next build"
        >
          {report.table}
        </pre>
      )}
      {report.routes.length > 0 && <Routes routes={report.routes} session={session} />}
      {report.proxy && <Proxy proxy={report.proxy} />}
      {report.logs.length > 0 && <Logs logs={report.logs} />}
    </>
  )
}

const symbolNames = {
  '○': 'static',
  '●': 'SSG',
  '◐': 'partial prerender',
  ƒ: 'dynamic',
}

function Routes({ routes, session }: { routes: BuiltRoute[]; session: LabSession }) {
  return (
    <>
      <p className={styles.title}>Why each route is what it is</p>
      <DataTable
        label="Routes of the build"
        head={['Kind', 'Route', 'Why', 'Revalidate', 'Expire', 'Prerendered paths']}
        cards
      >
        {routes.map((route) => (
          <tr key={route.pathname}>
            <td>
              <span
                role="img"
                aria-label={symbolNames[route.symbol]}
                title={symbolNames[route.symbol]}
              >
                {route.symbol}
              </span>
            </td>
            <td>
              <button
                type="button"
                className={views.place}
                title={`Open ${route.file}`}
                onClick={() => session.project.openFile(route.file)}
              >
                {route.pathname}
              </button>
            </td>
            <td className={styles.why}>{route.why}</td>
            <td data-label="Revalidate">{revalidateWords(route)}</td>
            <td data-label="Expire">
              {route.expire === null ? '–' : formatSpan(route.expire * 1000)}
            </td>
            <td className={styles.wrap} data-label="Prerendered paths">
              {route.paths.join(', ') || '–'}
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}

function revalidateWords({ kind, revalidate }: BuiltRoute): string {
  if (kind === 'dynamic' || revalidate === null) return '–'
  return revalidate === false ? 'never by time' : formatSpan(revalidate * 1000)
}

function Proxy({ proxy }: { proxy: BuiltProxy }) {
  return (
    <p className={styles.hint}>
      {proxy.name === 'proxy' ? 'Proxy' : 'Middleware'} <code>{proxy.file}</code> runs before{' '}
      {proxy.matchers.length === 0
        ? 'every request.'
        : `requests that match ${proxy.matchers.map(({ source }) => source).join(', ')}.`}
    </p>
  )
}

function Logs({ logs }: { logs: LogLine[] }) {
  return (
    <>
      <p className={styles.title}>{count(logs.length, 'line')} printed by the build</p>
      <pre className={styles.pre} tabIndex={0} role="group" aria-label="Output of the build">
        {logs.map(({ level, text }) => `${level === 'log' ? '' : `${level}: `}${text}\n`)}
      </pre>
    </>
  )
}

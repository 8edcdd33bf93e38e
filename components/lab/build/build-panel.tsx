import type { BuildReport, BuiltProxy, BuiltRoute } from '@/sandbox/protocol/build'
import type { LogLine } from '@/sandbox/protocol/trace'
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
      {report ? <Report report={report} session={session} /> : <NoReport mode={mode} />}
    </div>
  )
}

function BuildBar({ session }: { session: LabSession }) {
  const { report, busy } = useStore(session.run)
  return (
    <div className={styles.bar}>
      <span>
        {report
          ? `next build ${report.ok ? 'ended' : 'failed'} at ${formatTime(report.builtAt)} after ${formatMs(report.ms)}`
          : 'Not built yet'}
      </span>
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
      {report.problems.map((problem, at) => (
        <Banner key={at} tone="bad">
          <strong>
            {problem.file ? `${problem.file}${problem.line ? `:${problem.line}` : ''}: ` : ''}
          </strong>
          {problem.message}
          {problem.codeFrame && <pre>{problem.codeFrame}</pre>}
        </Banner>
      ))}
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
        head={['Kind', 'Route', 'Revalidate', 'Expire', 'Prerendered paths', 'Why']}
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
            <td>{revalidateWords(route)}</td>
            <td>{route.expire === null ? '–' : formatSpan(route.expire * 1000)}</td>
            <td className={styles.wrap}>{route.paths.join(', ') || '–'}</td>
            <td className={styles.why}>{route.why}</td>
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
        : `requests that match ${proxy.matchers.join(', ')}.`}
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

import type { NextVersion } from '@/sandbox/client/types'
import type { ServerMode } from '@/sandbox/protocol/project'
import type { LabSession } from '../state/lab-session'
import type { BuildWay } from '../state/run-choice'
import { buildWays, modes, versions } from '../state/run-control'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { count, formatTime } from '../ui/format'
import styles from './run.module.css'

const modeTitles: Record<ServerMode, string> = {
  start: 'start: answers from a build, as next start does',
  dev: 'dev: runs the files as they are, as next dev does',
}

const buildWords: Record<BuildWay, string> = { auto: 'build by itself', manual: 'build by hand' }

const buildTitles: Record<BuildWay, string> = {
  auto: 'next build runs after each edit',
  manual: 'An edit waits until you press Build, as in production',
}

/** Which Next runs the lab and how; the switch keeps files and rows. */
export function RunSwitch({ session }: { session: LabSession }) {
  const { next, mode, build } = useStore(session.run)
  const choose = (target: { next?: NextVersion; mode?: ServerMode }) => {
    session.cancel()
    void session.run.choose(target)
  }
  return (
    <span className={styles.run}>
      <select
        className={styles.select}
        aria-label="Next version"
        value={next}
        onChange={({ target }) => choose({ next: versions.find((one) => one === target.value) })}
      >
        {versions.map((version) => (
          <option key={version} value={version}>
            Next {version}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label="Mode"
        title={modeTitles[mode]}
        value={mode}
        onChange={({ target }) => choose({ mode: modes.find((one) => one === target.value) })}
      >
        {modes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      {mode === 'start' && (
        <select
          className={styles.select}
          aria-label="Build"
          title={buildTitles[build]}
          value={build}
          onChange={({ target }) => {
            const chosen = buildWays.find((one) => one === target.value)
            if (chosen) void session.run.chooseBuild(chosen)
          }}
        >
          {buildWays.map((one) => (
            <option key={one} value={one}>
              {buildWords[one]}
            </option>
          ))}
        </select>
      )}
      <BuildState session={session} />
    </span>
  )
}

function BuildState({ session }: { session: LabSession }) {
  const { mode, build, busy, builtAt, unbuilt } = useStore(session.run)
  if (busy) return <span role="status">{busy === 'build' ? 'Building…' : 'Switching…'}</span>
  if (mode === 'dev') return null
  const built = builtAt !== null && `built ${formatTime(builtAt)}`
  // A build after each edit would be told again and again.
  if (build === 'auto') return built && <span>{built}</span>
  return (
    <>
      <span role="status" data-unbuilt={unbuilt > 0 || undefined}>
        {unbuilt > 0 ? `${count(unbuilt, 'change')} not built` : built}
      </span>
      {unbuilt > 0 && (
        <Button variant="primary" className={styles.build} onClick={() => void session.run.build()}>
          Build
        </Button>
      )}
    </>
  )
}

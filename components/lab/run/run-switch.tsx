import { useState } from 'react'
import type { NextVersion } from '@/sandbox/client/types'
import type { ServerMode } from '@/sandbox/protocol/project'
import type { LabSession } from '../state/lab-session'
import type { BuildWay } from '../state/run-choice'
import { buildWays, modes, type RunState, versions } from '../state/run-control'
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
  const state = useStore(session.run)
  const { mode, build, busy, builtAt, unbuilt } = state
  /** When the last build ended that the reader asked for. */
  const [asked, setAsked] = useState<number | null | 'busy'>(null)
  if (busy !== null && asked !== 'busy') setAsked('busy')
  if (busy === null && asked === 'busy') setAsked(builtAt)
  // A build by itself after each edit would be told again and again.
  const isTold = busy !== null || build === 'manual' || builtAt === asked
  const words = wordsOf(state)
  return (
    <>
      <span>
        <span role="status" data-unbuilt={(busy === null && unbuilt > 0) || undefined}>
          {isTold && words}
        </span>
        {!isTold && words}
      </span>
      {mode === 'start' && build === 'manual' && (
        <Button
          variant="primary"
          className={styles.build}
          idle={busy !== null || unbuilt === 0}
          onClick={() => void session.run.build()}
        >
          Build
        </Button>
      )}
    </>
  )
}

function wordsOf({ mode, build, busy, builtAt, unbuilt }: RunState): string {
  if (busy) return busy === 'build' ? 'Building…' : 'Switching…'
  if (mode === 'dev') return ''
  if (build === 'manual' && unbuilt > 0) return `${count(unbuilt, 'change')} not built`
  return builtAt === null ? '' : `built ${formatTime(builtAt)}`
}

'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { siteUrl } from '@/components/lab/site-url'
import { count } from '@/components/lab/ui/format'
import { useModule } from '@/components/lab/use-module'
import type { ReportedCase } from '@/sandbox/conformance/reported'
import { LoadLine } from './load-line'
import { ParityCase } from './parity-case'
import styles from './parity.module.css'

interface ParityTopicProps {
  topic: string
  about: string
  hasRun: boolean
  /** How many of its cases are looked for; null when nothing is. */
  found: number | null
  /** Opened for as long as so few topics are looked for. */
  isUnfolded: boolean
  isShown(one: ReportedCase, about: string): boolean
}

/** One topic; its cases are loaded when it is opened. */
export function ParityTopic(props: ParityTopicProps) {
  const { topic, about, hasRun, found, isUnfolded, isShown } = props
  const [wanted, setWanted] = useState(false)
  const load = useCallback(async () => {
    const response = await fetch(siteUrl(`/parity/${topic}.json`))
    if (!response.ok)
      throw new Error(`The results of ${topic} were answered with ${response.status}.`)
    return (await response.json()) as ReportedCase[]
  }, [topic])
  const loaded = useModule(wanted, load)
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => (isUnfolded ? unfold(details.current) : undefined), [isUnfolded])
  return (
    <details
      ref={details}
      id={topic}
      hidden={found === 0}
      className={styles.topic}
      onToggle={(event) => setWanted(wanted || event.currentTarget.open)}
    >
      <summary>
        <h3>{topic}</h3>{' '}
        <span className={styles.about}>
          {about}
          {found === null ? '' : ` (${count(found, 'case')})`}
        </span>
      </summary>
      <div role="status" tabIndex={-1}>
        <LoadLine
          loaded={loaded}
          waiting="Loading the cases…"
          failed="The cases could not be loaded."
        />
      </div>
      {loaded.state === 'ready' ? (
        <ul className={styles.cases}>
          {loaded.value
            .filter((one) => isShown(one, about))
            .map((one) => (
              <ParityCase key={`${one.version} ${one.name}`} one={one} hasRun={hasRun} />
            ))}
        </ul>
      ) : null}
    </details>
  )
}

/** Returns the way to fold it up again, which spares what the reader had opened before, and what the address names. */
function unfold(details: HTMLDetailsElement | null): (() => void) | undefined {
  if (!details || details.open) return undefined
  details.open = true
  return () => {
    details.open = location.hash === `#${details.id}`
  }
}

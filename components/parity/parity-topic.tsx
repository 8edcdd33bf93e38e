'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { siteUrl } from '@/components/lab/site-url'
import { count } from '@/components/lab/ui/format'
import { useModule } from '@/components/lab/use-module'
import type { ReportedCase } from '@/sandbox/conformance/reported'
import { ParityCase } from './parity-case'
import styles from './parity.module.css'

interface ParityTopicProps {
  topic: string
  about: string
  hasRun: boolean
  /** How many of its cases are looked for; null when nothing is. */
  found: number | null
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
  useEffect(() => openWhenNamed(details.current), [])
  useEffect(() => {
    if (isUnfolded && details.current) details.current.open = true
  }, [isUnfolded])
  return (
    <details
      ref={details}
      id={topic}
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
      {loaded.state === 'waiting' ? <p>Loading the cases…</p> : null}
      {loaded.state === 'failed' ? (
        <p>
          The cases could not be loaded.{' '}
          <button type="button" onClick={loaded.retry}>
            Try again
          </button>
        </p>
      ) : null}
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

/** Unfolds `details` when the address names it. Returns the function that ends this. */
function openWhenNamed(details: HTMLDetailsElement | null): () => void {
  const open = () => {
    if (details && location.hash === `#${details.id}`) details.open = true
  }
  open()
  window.addEventListener('hashchange', open)
  return () => window.removeEventListener('hashchange', open)
}

'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { siteUrl } from '@/components/lab/site-url'
import { useModule } from '@/components/lab/use-module'
import type { ReportedCase } from '@/sandbox/conformance/reported'
import { ParityCase } from './parity-case'
import styles from './parity.module.css'

/** One topic; its cases are loaded when it is opened. */
export function ParityTopic({ topic }: { topic: string }) {
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
  return (
    <details
      ref={details}
      id={topic}
      className={styles.topic}
      onToggle={(event) => setWanted(wanted || event.currentTarget.open)}
    >
      <summary>
        <h2>{topic}</h2>
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
          {loaded.value.map((one) => (
            <ParityCase key={`${one.version} ${one.name}`} one={one} />
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

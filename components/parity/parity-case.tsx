'use client'

import { siteUrl } from '@/components/lab/site-url'
import type { ReportedCase, ReportedStep } from '@/sandbox/conformance/reported'
import { outcomeWords } from './outcomes'
import styles from './parity.module.css'

/** One case on one version: both replies to each step, and why they may differ. */
export function ParityCase({ one, hasRun }: { one: ReportedCase; hasRun: boolean }) {
  const { version, topic, name, outcome, reasons, steps } = one
  const query = new URLSearchParams({ parity: topic, next: version, case: name })
  return (
    <li>
      <details className={styles.case}>
        <summary>
          <span className={styles.version}>Next {version}</span> {name}{' '}
          {hasRun && (
            <span className={styles.outcome} data-outcome={outcome}>
              {outcomeWords(outcome)}
            </span>
          )}
        </summary>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p>
          <a href={siteUrl(`/playground/?${query}`)}>Open in the playground</a>
        </p>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <Step key={index} step={step} />
          ))}
        </ol>
      </details>
    </li>
  )
}

function Step({ step: { text, reference, sandbox } }: { step: ReportedStep }) {
  return (
    <li>
      <code>{text}</code>
      {reference === null && sandbox === null ? null : (
        <div className={styles.replies}>
          <Side title="Real Next.js" text={reference} />
          <Side title="Sandbox" text={sandbox} />
        </div>
      )}
    </li>
  )
}

function Side({ title, text }: { title: string; text: string | null }) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <pre tabIndex={0}>{text ?? '(nothing)'}</pre>
    </figure>
  )
}

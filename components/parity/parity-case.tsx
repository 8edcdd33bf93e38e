'use client'

import { siteUrl } from '@/components/lab/site-url'
import type { ReportedCase, ReportedStep } from '@/sandbox/conformance/reported'
import styles from './parity.module.css'

const words: Record<string, string> = {
  equal: 'equal',
  masked: 'equal but for a named field',
  skipped: 'known to differ',
  'needless mask': 'equal, with an exception that is not needed any more',
  'needless skip': 'equal, though it was known to differ',
}

/** One case on one version: both replies to each step, and why they may differ. */
export function ParityCase({ one }: { one: ReportedCase }) {
  const { version, topic, name, outcome, reasons, steps } = one
  const query = new URLSearchParams({ parity: topic, next: version, case: name })
  return (
    <li>
      <details className={styles.case}>
        <summary>
          <span className={styles.version}>Next {version}</span> {name}{' '}
          <span className={styles.outcome} data-outcome={outcome}>
            {words[outcome] ?? outcome}
          </span>
        </summary>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        {steps.some(({ request }) => request) ? (
          <p>
            <a href={siteUrl(`/playground/?${query}`)}>Open in the playground</a>
          </p>
        ) : null}
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

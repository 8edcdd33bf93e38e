import { useEffect, useId, useRef } from 'react'
import { BodyEditor } from '../console/body-editor'
import { HeaderTable } from '../console/header-table'
import { RequestLine } from '../console/request-line'
import { RequestProblems } from '../console/request-problems'
import { onModEnter } from '../mod-enter'
import { findRequestProblems } from '../state/request-problems'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import type { WireEdit, WireLog } from './wire-log'
import { WirePart } from './wire-part'
import styles from './wire.module.css'

/** A request of the page to be changed and sent again. */
export function ResendForm({ edit, log }: { edit: WireEdit; log: WireLog }) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const draft = useStore(edit.draft)
  const problems = findRequestProblems(draft)
  const holder = { id, draft: edit.draft }
  const refused = problems.some(({ severity }) => severity === 'error')
  const send = () => {
    if (!refused) void log.resend()
  }
  const sendsThis = onModEnter(send)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section
      className={styles.details}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        sendsThis(event)
        // Around it the same keys send what is in the console.
        if (event.defaultPrevented) event.stopPropagation()
      }}
    >
      <div className={styles.bar}>
        <h4 id={`${id}-title`} ref={heading} tabIndex={-1} className={styles.title}>
          Edit and resend
        </h4>
        <Button
          variant="quiet"
          icon="close"
          label="Close without sending"
          onClick={() => log.cancelEdit()}
        />
      </div>
      <div className={styles.form}>
        <RequestLine
          method={draft.method}
          path={draft.path}
          invalid={problems.some(({ field }) => field === 'path')}
          problemsId={`${id}-problems`}
          running={false}
          onMethod={(method) => edit.draft.setMethod(method)}
          onPath={(path) => edit.draft.setPath(path)}
          onSend={send}
          onCancel={() => log.cancelEdit()}
        />
        <RequestProblems
          id={`${id}-problems`}
          problems={problems}
          onSendAnyway={() => void log.resend()}
        />
        <WirePart title="Headers">
          <HeaderTable session={holder} problems={problems} />
        </WirePart>
        <WirePart title="Body">
          <BodyEditor session={holder} />
        </WirePart>
        <p className={styles.hint}>
          Cookies are those that the sandbox has now. Redirects are shown and not followed.
        </p>
      </div>
    </section>
  )
}

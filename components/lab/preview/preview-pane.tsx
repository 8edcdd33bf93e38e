import { useEffect, useRef } from 'react'
import type { Sandbox } from '@/sandbox/client/types'
import { StartProgress } from '../reply/start-progress'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { PreviewBar } from './preview-bar'
import { PreviewProblems } from './preview-problems'
import styles from './preview.module.css'

/** The pages of the project, as a browser shows them. */
export function PreviewPane({ session }: { session: LabSession }) {
  const runtime = useStore(session.runtime)
  return (
    <div role="group" aria-label="Page" className={styles.pane}>
      {runtime.status === 'ready' ? (
        <Running sandbox={runtime.sandbox} session={session} />
      ) : runtime.status === 'starting' ? (
        <StartProgress progress={runtime.progress} />
      ) : (
        <div className={styles.start}>
          {runtime.status === 'failed' && (
            <Banner tone="bad">
              <strong>The sandbox could not start. </strong>
              {runtime.message} Your edits are safe.
            </Banner>
          )}
          <p>
            The server of this project runs in your tab. It starts once, on first use, and then
            answers the page.
          </p>
          <Button variant="primary" icon="play" onClick={() => void session.open()}>
            Show the page
          </Button>
        </div>
      )}
    </div>
  )
}

interface RunningProps {
  sandbox: Sandbox
  session: LabSession
}

function Running({ sandbox, session }: RunningProps) {
  const view = session.preview
  const frame = useRef<HTMLIFrameElement>(null)
  const { page, document, problems } = useStore(view)

  useEffect(() => (frame.current ? view.open(sandbox, frame.current) : undefined), [view, sandbox])

  return (
    <>
      {page && <PreviewBar page={page} document={document} view={view} />}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it holds a document of the site, and the sandboxed one is in there */}
      <iframe
        ref={frame}
        className={styles.frame}
        title={`Preview: ${page?.title ?? page?.url ?? ''}`}
      />
      <PreviewProblems problems={problems} session={session} />
    </>
  )
}

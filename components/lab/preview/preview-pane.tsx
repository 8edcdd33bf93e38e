import { type ReactNode, useEffect, useRef } from 'react'
import type { Sandbox } from '@/sandbox/client/types'
import { StartProgress } from '../reply/start-progress'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { BuiltNotice } from './built-notice'
import { PreviewBar } from './preview-bar'
import { PreviewProblems } from './preview-problems'
import styles from './preview.module.css'

/** The pages of the project, as a browser shows them. */
export function PreviewPane({ session }: { session: LabSession }) {
  const pane = useRef<HTMLDivElement>(null)
  // Its button goes at once; without a new place the focus would be at the top of the lesson.
  const show = () => {
    pane.current?.focus()
    void session.open()
  }
  return (
    <div ref={pane} role="group" aria-label="Page" tabIndex={-1} className={styles.pane}>
      <Content session={session} onShow={show} />
    </div>
  )
}

interface ContentProps {
  session: LabSession
  onShow(): void
}

function Content({ session, onShow }: ContentProps) {
  const runtime = useStore(session.runtime)
  const { next } = useStore(session.run)
  if (process.env.NODE_ENV !== 'production') return <NoServiceWorker />
  if (next !== '16') return <OtherVersion session={session} next={next} />
  if (runtime.status === 'ready') return <Running sandbox={runtime.sandbox} session={session} />
  if (runtime.status === 'starting') return <StartProgress progress={runtime.progress} />
  const action = (
    <Button variant="primary" icon="play" onClick={onShow}>
      Show the page
    </Button>
  )
  return (
    <Instead action={action}>
      {runtime.status === 'failed' && (
        <Banner tone="bad">
          <strong>The sandbox could not start. </strong>
          {runtime.message} Your edits are safe.
        </Banner>
      )}
      <p>
        The server of this project runs in your tab. It starts once, on first use, and then answers
        the page.
      </p>
    </Instead>
  )
}

/** What stands where the page would be. */
function Instead({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.start}>
      {children}
      {action}
    </div>
  )
}

function NoServiceWorker() {
  return (
    <Instead>
      <p>
        <strong>No preview in development. </strong>A page is answered by the service worker of this
        site, and <code>npm run dev</code> has none. Run <code>npm start</code>, which builds the
        site and serves it. The request console works here as well.
      </p>
    </Instead>
  )
}

function OtherVersion({ session, next }: { session: LabSession; next: string }) {
  const action = (
    <Button variant="primary" onClick={() => void session.run.choose({ next: '16' })}>
      Go on with Next 16
    </Button>
  )
  return (
    <Instead action={action}>
      <p>
        <strong>Pages run with Next 16 only here. </strong>
        Next {next} would need its own renderer and its own client in your tab. Your files, rows and
        cookies stay as they are, and the page comes back with Next 16.
      </p>
    </Instead>
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
  const [wrong] = useStore(session.project).problems
  const { stopped } = useStore(session.run)

  useEffect(() => (frame.current ? view.open(sandbox, frame.current) : undefined), [view, sandbox])

  // What the page said before was of other code.
  useEffect(() => {
    if (wrong) view.forgetProblems()
  }, [view, wrong])

  return (
    <>
      {page && <PreviewBar page={page} document={document} view={view} />}
      <BuiltNotice session={session} />
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it holds a document of the site, and the sandboxed one is in there */}
      <iframe
        ref={frame}
        className={styles.frame}
        hidden={stopped && wrong !== undefined}
        title={`Preview: ${page?.title ?? page?.url ?? ''}`}
      />
      <PreviewProblems problems={problems} project={session.project} />
    </>
  )
}

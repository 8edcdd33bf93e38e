import { type FormEvent, useId } from 'react'
import type { PreviewExchange, PreviewState } from '@/sandbox/client/types'
import { cacheBadge } from '../reply/cache-badge'
import { StatusCode } from '../reply/status-code'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import type { PreviewView } from './preview-view'
import styles from './preview.module.css'

interface PreviewBarProps {
  page: PreviewState
  document: PreviewExchange | null
  view: PreviewView
}

/** What stands above a page in a browser, with the status of its document. */
export function PreviewBar({ page, document, view }: PreviewBarProps) {
  const explanation = useId()
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Button
          variant="quiet"
          icon="back"
          label="Back"
          idle={!page.canGoBack}
          onClick={() => view.back()}
        />
        <Button
          variant="quiet"
          icon="send"
          label="Forward"
          idle={!page.canGoForward}
          onClick={() => view.forward()}
        />
        <Button variant="quiet" icon="reload" label="Reload" onClick={() => view.reload()} />
        <Address key={page.url} url={page.url} onGo={(path) => view.navigate(path)} />
      </div>
      <div className={styles.line}>
        <span role="status" className={styles.facts}>
          {page.loading ? 'Loading…' : <Facts page={page} document={document} />}
        </span>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={page.javascript}
            aria-describedby={explanation}
            onChange={(event) => view.setJavaScript(event.target.checked)}
          />
          JavaScript
        </label>
      </div>
      <p id={explanation} className={styles.explanation} hidden={page.javascript}>
        The page runs no scripts now: you see the HTML of the server. Links and forms work, each
        with a new document.
      </p>
    </div>
  )
}

function Facts({ page, document }: Pick<PreviewBarProps, 'page' | 'document'>) {
  if (page.status === null) return 'No document'
  const badge = document && cacheBadge(document.responseHeaders, document.trace)
  return (
    <>
      <StatusCode status={page.status} text={document?.statusText} />
      {badge && <span title={badge.title}>{badge.word}</span>}
    </>
  )
}

function Address({ url, onGo }: { url: string; onGo(path: string): void }) {
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onGo(String(new FormData(event.currentTarget).get('address')))
  }
  return (
    <form className={styles.address} onSubmit={go}>
      <input
        name="address"
        className={field.input}
        aria-label="Address of the page"
        defaultValue={url}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
    </form>
  )
}

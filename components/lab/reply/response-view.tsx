import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { LogLine } from '@/sandbox/protocol/trace'
import { DISPLAY_LIMIT, type Reply } from '../state/exchange'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { CodeText } from '../ui/code-text'
import { CopyButton } from '../ui/copy-button'
import { download } from '../ui/download'
import { formatBytes } from '../ui/format'
import type { HighlightLanguage } from '../ui/highlight'
import { ChunkList } from './chunk-list'
import { type BodyView, bytesOf, contentType, hexLines, viewOf } from './reply-body'
import styles from './reply.module.css'

type Mode = 'Pretty' | 'As sent' | 'Text' | 'Image' | 'Hex' | 'Stream'

const modesOf: Record<BodyView['kind'], Mode[]> = {
  empty: [],
  json: ['Pretty', 'As sent'],
  text: ['Text'],
  image: ['Image', 'Hex'],
  binary: ['Hex'],
}

interface ResponseViewProps {
  reply: Reply
  /** What the request logged, as far as it is known. */
  logs: readonly LogLine[]
  onShowLog(): void
}

/** The body of a reply in the ways that suit its content. */
export function ResponseView({ reply, logs, onShowLog }: ResponseViewProps) {
  const bytes = useMemo(() => bytesOf(reply), [reply])
  const view = useMemo(() => viewOf(reply, bytes), [reply, bytes])
  const [chosen, setChosen] = useState<Mode | null>(null)
  const streamed = reply.chunks.length > 1
  const modes: Mode[] = streamed ? [...modesOf[view.kind], 'Stream'] : modesOf[view.kind]
  // A stream is watched as it comes; when it has ended, JSON reads better as a whole.
  const first = streamed && view.kind === 'text' ? 'Stream' : modes[0]
  const mode = chosen && modes.includes(chosen) ? chosen : first
  if (!mode) {
    return (
      <>
        <p className={styles.hint}>{whyEmpty(reply)}</p>
        {reply.status === 500 && <Thrown logs={logs} onShowLog={onShowLog} />}
      </>
    )
  }
  return (
    <>
      <div className={styles.modes} role="group" aria-label="View of the body">
        {modes.map((name) => (
          <Button
            key={name}
            variant="quiet"
            aria-pressed={name === mode}
            onClick={() => setChosen(name)}
          >
            {name === 'Stream' ? `Stream (${reply.chunks.length})` : name}
          </Button>
        ))}
        <span className={styles.spacer} />
        {'text' in view && <CopyButton text={() => view.text}>Copy</CopyButton>}
        <Button
          variant="quiet"
          icon="download"
          label="Download the body"
          onClick={() => download('reply', new Blob([bytes], { type: contentType(reply) }))}
        />
      </div>
      {reply.size > DISPLAY_LIMIT && (
        <Banner tone="warn">
          The body has {formatBytes(reply.size)}; the first {formatBytes(DISPLAY_LIMIT)} are shown.
        </Banner>
      )}
      {modeView(mode, view, bytes, reply)}
    </>
  )
}

/** Next answers an error that nothing catches with an empty body: its reason is in the log alone. */
function Thrown({ logs, onShowLog }: Omit<ResponseViewProps, 'reply'>) {
  const line = logs.findLast(({ uncaught }) => uncaught)
  if (!line) return null
  return (
    <Banner tone="bad" actions={<Button onClick={onShowLog}>Show the log</Button>}>
      <strong>The handler threw: </strong>
      {line.text.split('\n', 1)[0]?.replace(/^\W+(?=\w)/, '')}
    </Banner>
  )
}

function whyEmpty({ endMs, size }: Reply): string {
  if (endMs === null) return 'Receiving…'
  if (size === 0) return 'The reply has no body.'
  return `The body of ${formatBytes(size)} is no longer kept. Replay the request to see it again.`
}

function modeView(
  mode: Mode,
  view: BodyView,
  bytes: Uint8Array<ArrayBuffer>,
  reply: Reply,
): ReactNode {
  if (mode === 'Stream') return <ChunkList chunks={reply.chunks} />
  if (mode === 'Hex')
    return <LongText text={hexLines(bytes.subarray(0, 65_536))} language="plain" />
  if (view.kind === 'image') return <ImageView bytes={bytes} type={view.type} />
  if (view.kind === 'json' && mode === 'Pretty') {
    return <LongText text={view.pretty} language="json" />
  }
  return 'text' in view ? <LongText text={view.text} language="plain" /> : null
}

const FIRST_PART = 400_000

/** Text that is drawn in full only on demand when it is very long. */
function LongText({ text, language }: { text: string; language: HighlightLanguage }) {
  const [all, setAll] = useState(false)
  const cut = !all && text.length > FIRST_PART
  return (
    <>
      <pre className={styles.body} tabIndex={0} role="group" aria-label="Body">
        <CodeText text={cut ? text.slice(0, FIRST_PART) : text} language={language} />
      </pre>
      {cut && (
        <Banner tone="info" actions={<Button onClick={() => setAll(true)}>Show all</Button>}>
          The first {FIRST_PART.toLocaleString('en')} of {text.length.toLocaleString('en')}{' '}
          characters.
        </Banner>
      )}
    </>
  )
}

function ImageView({ bytes, type }: { bytes: Uint8Array<ArrayBuffer>; type: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  // oxlint-disable-next-line nextjs/no-img-element -- a blob that this tab made
  return url ? <img className={styles.image} src={url} alt={`The reply, ${type}`} /> : null
}

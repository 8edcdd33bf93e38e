import type { MouseEvent, ReactNode } from 'react'
import type { LabClientProps } from '@/components/content/lab-definition'
import { PresetBar } from '../console/preset-bar'
import request from '../console/request-console.module.css'
import { RequestLine } from '../console/request-line'
import { StaticRequest } from '../console/static-request'
import frame from '../frame.module.css'
import styles from '../lab-view.module.css'
import { onModEnter } from '../mod-enter'
import { RecordedReply } from '../reply/recorded-reply'
import reply from '../reply/reply.module.css'
import { StaticRun } from '../run/static-run'
import type { LabStart } from './lab-start'
import { ShellEditor } from './shell-editor'
import { ShellFoot } from './shell-foot'

interface LabShellProps {
  lab: LabClientProps
  start: LabStart
  /** Stands in place of the request console where the project has pages. */
  front: ReactNode
  onChange(part: Partial<LabStart>): void
}

/** A lab as the page carries it: its code, its requests and their recorded replies. */
export function LabShell({ lab, start, front, onChange }: LabShellProps) {
  const preset = lab.presets.find(({ name }) => name === start.preset)
  const changed = start.method !== undefined || start.path !== undefined
  const recorded = preset && !changed ? lab.replies[preset.name] : undefined
  const send = () => onChange({ send: true })
  // The front is markup of the build, whose one button has no listener.
  const showsPage = ({ target }: MouseEvent) => {
    if (front && (target as Element).closest('button')) onChange({ front: 'page' })
  }
  const requests = (
    <>
      <div role="group" aria-label="Request" className={request.console}>
        <div className={request.top}>
          <PresetBar
            presets={lab.presets}
            chosen={changed ? null : start.preset}
            onChoose={({ name }) => onChange({ preset: name, method: undefined, path: undefined })}
          />
          <RequestLine
            method={start.method ?? preset?.method ?? 'GET'}
            path={start.path ?? preset?.path ?? '/'}
            invalid={false}
            running={start.send}
            onMethod={(method) => onChange({ method })}
            onPath={(path) => onChange({ path })}
            onSend={send}
            onCancel={() => onChange({ send: false })}
          />
        </div>
        <StaticRequest preset={preset} />
      </div>
      <div role="group" aria-label="Reply" className={reply.pane}>
        {recorded && !start.send ? (
          <RecordedReply reply={recorded} />
        ) : (
          <p className={reply.hint} role="status">
            {start.send ? 'Loading…' : 'Send the request to see what the handler answers.'}
          </p>
        )}
      </div>
    </>
  )
  return (
    <div role="presentation" onKeyDown={onModEnter(send)}>
      <div className={`${frame.columns} ${styles.columns}`}>
        <ShellEditor
          files={lab.files}
          open={lab.open}
          active={start.file}
          onOpen={(file) => onChange({ file })}
        />
        <div role="presentation" className={styles.console} onClick={showsPage}>
          {front ?? requests}
        </div>
      </div>
      <ShellFoot
        run={<StaticRun {...lab} />}
        panel={start.panel}
        onPanel={(panel) => onChange({ panel })}
      />
    </div>
  )
}

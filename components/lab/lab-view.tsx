'use client'

import { type ReactNode, useState } from 'react'
import type { LabClientProps } from '@/components/content/lab-definition'
import frame from './frame.module.css'
import { LabShell } from './shell/lab-shell'
import type { LabStart } from './shell/lab-start'
import { LoadFailure } from './shell/load-failure'
import { useWorkbench } from './use-workbench'

const loadWorkbench = () => import('./lab-workbench').then((module) => module.LabWorkbench)

interface LabViewProps {
  lab: LabClientProps
  /** What the lab shows of its pages until it is at work. */
  front?: ReactNode
  /** Its demonstration as text, until the lab is at work. */
  children?: ReactNode
}

/** One lab of a page: code, console, reply and database over one sandbox, which starts on demand. */
export function LabView({ lab, front, children }: LabViewProps) {
  const { element, onFocus, loaded } = useWorkbench(lab.id, loadWorkbench)
  const [start, setStart] = useState<LabStart>({
    file: lab.open[0] ?? '',
    preset: lab.presets[0]?.name ?? null,
    send: false,
    panel: lab.cache ? 'cache' : null,
  })
  return (
    <div
      ref={element}
      role="group"
      aria-label={`Lab: ${lab.title}`}
      className={frame.frame}
      onFocus={onFocus}
    >
      <LoadFailure what="The lab" loaded={loaded} />
      {loaded.state === 'ready' ? (
        <loaded.value lab={lab} start={start} />
      ) : (
        <>
          <LabShell
            lab={lab}
            start={start}
            front={front}
            onChange={(part) => setStart((before) => ({ ...before, ...part }))}
          />
          {children}
        </>
      )}
    </div>
  )
}

'use client'

import { useState } from 'react'
import type { PlaygroundTemplate } from '@/components/content/lab-definition'
import frame from './frame.module.css'
import styles from './playground.module.css'
import { useLinkedProject } from './playground/use-linked-project'
import { LoadFailure } from './shell/load-failure'
import { ShellEditor } from './shell/shell-editor'
import { useModule } from './use-module'

interface PlaygroundProps {
  /** Projects to start from, the first one chosen. */
  templates: PlaygroundTemplate[]
}

const loadWorkbench = () =>
  import('./playground-workbench').then((module) => module.PlaygroundWorkbench)

/** A whole project to play with. Each template keeps its own edits. */
export function Playground({ templates: offered }: PlaygroundProps) {
  const linked = useLinkedProject()
  const templates = linked.state === 'ready' ? [linked.template, ...offered] : offered
  const [chosen, setChosen] = useState<string>()
  const wanted = chosen ?? (linked.state === 'none' ? linked.named : null)
  // Who comes here comes to work: nothing is waited for but the project that the address names.
  const loaded = useModule(linked.state !== 'waiting', loadWorkbench)
  const template = templates.find(({ id }) => id === wanted) ?? templates[0]
  if (!template) return null
  return (
    <div role="group" aria-label="Playground" className={frame.frame}>
      <LoadFailure what="The playground" loaded={loaded} />
      {loaded.state === 'ready' ? (
        <loaded.value
          key={template.id}
          template={template}
          templates={templates}
          onChoose={setChosen}
        />
      ) : (
        <div className={styles.frame}>
          <ShellEditor
            files={template.files}
            open={template.open}
            active={template.open[0] ?? ''}
            onOpen={() => {}}
          />
        </div>
      )}
    </div>
  )
}

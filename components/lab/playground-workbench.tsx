'use client'

import { type ComponentProps, useId, useState } from 'react'
import type { PlaygroundTemplate } from '@/components/content/lab-definition'
import { hasPages } from '@/sandbox/protocol/paths'
import { Announcer } from './announcer'
import { EditorPane } from './editor/editor-pane'
import { LabFront } from './lab-front'
import { LabNotices } from './lab-notices'
import { onModEnter } from './mod-enter'
import { PanelContent } from './panels/panel-content'
import type { PanelName } from './panels/panel-names'
import styles from './playground.module.css'
import { CaseSteps } from './playground/case-steps'
import { FileList } from './playground/file-list'
import { TemplateBar } from './playground/template-bar'
import { SessionStatusBar } from './session-status-bar'
import { useStore } from './state/store'
import { Split } from './ui/split'
import { useLabSession } from './use-lab-session'

interface PlaygroundWorkbenchProps {
  template: PlaygroundTemplate
  templates: PlaygroundTemplate[]
  onChoose(id: string): void
}

/** The playground with one of its projects. */
export function PlaygroundWorkbench({ template, templates, onChoose }: PlaygroundWorkbenchProps) {
  const session = useLabSession(template)
  const [panel, setPanel] = useState<PanelName | null>(firstPanel(template))
  const panelId = useId()
  return (
    <div
      role="presentation"
      className={styles.frame}
      onKeyDown={onModEnter(() => void session.sendAndShow())}
    >
      <Announcer session={session} />
      <TemplateBar
        session={session}
        template={template}
        templates={templates}
        onChoose={onChoose}
      />
      {template.plot && (
        <CaseSteps
          plot={template.plot}
          presets={template.presets}
          session={session}
          onPanel={setPanel}
        />
      )}
      <LabNotices session={session} />
      <Split direction="column" label="Height of the editor" initial={60} min={25} max={80}>
        <Split direction="row" label="Width of the file list" initial={17} min={10} max={35}>
          <FileList session={session} />
          <Split direction="row" label="Width of the editor" initial={54} min={25} max={75}>
            <EditorPane session={session} closable />
            <div className={styles.console}>
              <PlaygroundFront session={session} presets={template.presets} />
            </div>
          </Split>
        </Split>
        {panel ? (
          <div id={panelId} className={styles.panel}>
            <PanelContent session={session} panel={panel} />
          </div>
        ) : null}
      </Split>
      <SessionStatusBar session={session} panelId={panelId} panel={panel} onPanel={setPanel} />
    </div>
  )
}

/** The caches and the clock where they are the matter, the build where nothing is but a build. */
function firstPanel({ cache, plot }: PlaygroundTemplate): PanelName | null {
  const kinds = plot?.steps.map(({ kind }) => kind) ?? []
  if (cache || kinds.includes('wait')) return 'cache'
  return kinds.length > 0 && kinds.every((kind) => kind === 'build') ? 'build' : null
}

/** Its pages can be opened as soon as the project has one. */
function PlaygroundFront({
  session,
  presets,
}: Pick<ComponentProps<typeof LabFront>, 'session' | 'presets'>) {
  const { files } = useStore(session.project)
  return <LabFront session={session} pages={hasPages(files)} presets={presets} />
}

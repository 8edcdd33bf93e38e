'use client'

import { lazy, Suspense, useId, useRef, useState } from 'react'
import type { PlaygroundTemplate } from '@/components/content/lab-definition'
import { Announcer } from './announcer'
import { RequestConsole } from './console/request-console'
import { EditorPane } from './editor/editor-pane'
import { LabNotices } from './lab-notices'
import { FileList } from './playground/file-list'
import { TemplateBar } from './playground/template-bar'
import styles from './playground.module.css'
import { ReplyPane } from './reply/reply-pane'
import { StatusBar } from './status-bar'
import { Split } from './ui/split'
import { useAwake } from './use-awake'
import { sendOnModEnter, useLabSession } from './use-lab-session'

const TableBrowser = lazy(() =>
  import('./tables/table-browser').then((module) => ({ default: module.TableBrowser })),
)

interface PlaygroundProps {
  /** Projects to start from, the first one chosen. */
  templates: PlaygroundTemplate[]
}

/** A whole project to play with. Each template keeps its own edits. */
export function Playground({ templates }: PlaygroundProps) {
  const [chosen, setChosen] = useState(templates[0]?.id)
  const template = templates.find(({ id }) => id === chosen)
  if (!template) return null
  return (
    <PlaygroundProject
      key={template.id}
      template={template}
      templates={templates}
      onChoose={setChosen}
    />
  )
}

interface PlaygroundProjectProps extends PlaygroundProps {
  template: PlaygroundTemplate
  onChoose(id: string): void
}

function PlaygroundProject({ template, templates, onChoose }: PlaygroundProjectProps) {
  const session = useLabSession(template)
  const element = useRef<HTMLDivElement>(null)
  const awake = useAwake(element)
  const [showTables, setShowTables] = useState(false)
  const tablesId = useId()
  return (
    <div
      ref={element}
      role="group"
      aria-label="Playground"
      className={styles.playground}
      onKeyDown={sendOnModEnter(session)}
    >
      <Announcer session={session} />
      <div className={styles.frame}>
        <TemplateBar
          session={session}
          template={template}
          templates={templates}
          onChoose={onChoose}
        />
        <LabNotices session={session} />
        <Split direction="column" label="Height of the editor" initial={60} min={25} max={80}>
          <Split direction="row" label="Width of the file list" initial={17} min={10} max={35}>
            <FileList session={session} />
            <Split direction="row" label="Width of the editor" initial={54} min={25} max={75}>
              <EditorPane session={session} awake={awake} closable />
              <div className={styles.console}>
                <RequestConsole session={session} presets={template.presets} awake={awake} />
                <ReplyPane session={session} replies={{}} />
              </div>
            </Split>
          </Split>
          {showTables ? (
            <div id={tablesId} className={styles.tables}>
              <Suspense fallback={<p className={styles.loading}>Loading the table browser…</p>}>
                <TableBrowser session={session} />
              </Suspense>
            </div>
          ) : null}
        </Split>
        <StatusBar
          session={session}
          tablesId={tablesId}
          showTables={showTables}
          onToggleTables={() => setShowTables(!showTables)}
        />
      </div>
    </div>
  )
}

import { useId } from 'react'
import type { ExerciseClientProps } from '@/components/content/lab-definition'
import bar from '../exercise/checks-bar.module.css'
import { ExerciseTabs } from '../exercise/exercise-tabs'
import styles from '../exercise-view.module.css'
import { StaticRun } from '../run/static-run'
import { StatusBar } from '../status-bar'
import { Button } from '../ui/button'
import { TabPanel } from '../ui/tabs'
import type { ExerciseStart } from './exercise-start'
import { ShellEditor } from './shell-editor'

interface ExerciseShellProps {
  exercise: ExerciseClientProps
  start: ExerciseStart
  onChange(part: Partial<ExerciseStart>): void
}

/** An exercise as the page carries it: the starter's code, and where its checks will be. */
export function ExerciseShell({ exercise, start, onChange }: ExerciseShellProps) {
  const prefix = useId()
  const panelId = `${prefix}-drawer`
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.code}>
          <ShellEditor
            files={exercise.starter}
            open={exercise.open}
            active={start.file}
            onOpen={(file) => onChange({ file })}
          />
          <div className={bar.bar}>
            <Button
              variant="primary"
              icon="play"
              disabled={start.run}
              onClick={() => onChange({ run: true, side: 'checks' })}
            >
              {start.run ? 'Running…' : 'Run checks'}
            </Button>
          </div>
        </div>
        <div className={styles.side}>
          <ExerciseTabs
            idPrefix={prefix}
            selected={start.side}
            onSelect={(side) => onChange({ side })}
          />
          <TabPanel idPrefix={prefix} tab={start.side} className={styles.panel}>
            <p className={styles.loading}>
              Run the checks to see what your code does, or try it in the console first.
            </p>
          </TabPanel>
        </div>
      </div>
      <StatusBar
        status="idle"
        words="Starts on first use"
        run={<StaticRun {...exercise} />}
        panelId={panelId}
        panel={start.panel}
        onPanel={(panel) => onChange({ panel })}
      />
      <div id={panelId} hidden={!start.panel}>
        <p className={styles.loading}>Loads when you turn to the lab.</p>
      </div>
    </>
  )
}

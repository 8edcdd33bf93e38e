import { useId } from 'react'
import type { ExerciseClientProps } from '@/components/content/lab-definition'
import bar from '../exercise/checks-bar.module.css'
import { FrontTabs } from '../front-tabs'
import frame from '../frame.module.css'
import styles from '../exercise-view.module.css'
import panel from '../panels/panel.module.css'
import { StaticRun } from '../run/static-run'
import { Button } from '../ui/button'
import { TabPanel } from '../ui/tabs'
import type { ExerciseStart } from './exercise-start'
import { ShellEditor } from './shell-editor'
import { ShellFoot } from './shell-foot'

interface ExerciseShellProps {
  exercise: ExerciseClientProps
  start: ExerciseStart
  onChange(part: Partial<ExerciseStart>): void
}

/** An exercise as the page carries it: the starter's code, and where its checks will be. */
export function ExerciseShell({ exercise, start, onChange }: ExerciseShellProps) {
  const prefix = useId()
  return (
    <>
      <div className={`${frame.columns} ${styles.columns}`}>
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
              onClick={() => onChange({ run: true, front: 'checks' })}
            >
              {start.run ? 'Running…' : 'Run checks'}
            </Button>
          </div>
        </div>
        <div className={styles.side}>
          <FrontTabs
            checks
            pages={exercise.preview !== undefined}
            idPrefix={prefix}
            selected={start.front}
            onSelect={(front) => onChange({ front })}
          />
          <TabPanel idPrefix={prefix} tab={start.front} className={styles.panel}>
            <p className={panel.hint}>
              Run the checks to see what your code does, or try it in the console first.
            </p>
          </TabPanel>
        </div>
      </div>
      <ShellFoot
        run={<StaticRun {...exercise} />}
        panel={start.panel}
        onPanel={(panel) => onChange({ panel })}
      />
    </>
  )
}

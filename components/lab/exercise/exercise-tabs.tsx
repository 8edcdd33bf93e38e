import styles from '../exercise-view.module.css'
import type { ExerciseSide } from '../shell/exercise-start'
import { type TabItem, Tabs } from '../ui/tabs'

const sides: TabItem<ExerciseSide>[] = [
  { id: 'checks', label: 'Checks and hints' },
  { id: 'console', label: 'Console' },
]

interface ExerciseTabsProps {
  idPrefix: string
  selected: ExerciseSide
  onSelect(side: ExerciseSide): void
}

/** The two sides of an exercise: to be judged, and to try things. */
export function ExerciseTabs({ idPrefix, selected, onSelect }: ExerciseTabsProps) {
  return (
    <div className={styles.tabs}>
      <Tabs
        label="Checks and console"
        idPrefix={idPrefix}
        items={sides}
        selected={selected}
        onSelect={onSelect}
      />
    </div>
  )
}

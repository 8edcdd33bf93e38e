import type { ExerciseSide } from '../shell/exercise-start'
import { TabBar } from '../ui/tab-bar'
import { type TabItem } from '../ui/tabs'

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
    <TabBar
      label="Checks and console"
      idPrefix={idPrefix}
      items={sides}
      selected={selected}
      onSelect={onSelect}
    />
  )
}

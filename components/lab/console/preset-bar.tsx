import type { RequestPreset } from '@/components/content/lab-definition'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { MethodName } from './method-name'
import styles from './preset-bar.module.css'

/** The requests that the author prepared. A press puts one into the console. */
export function PresetBar(props: { session: LabSession; presets: readonly RequestPreset[] }) {
  const { session, presets } = props
  const { preset: chosen } = useStore(session.draft)
  if (presets.length < 2) return null
  return (
    <div role="group" aria-label="Prepared requests" className={styles.bar}>
      {presets.map((preset) => (
        <button
          key={preset.name}
          type="button"
          className={styles.preset}
          aria-pressed={preset.name === chosen}
          onClick={() => session.choosePreset(preset)}
        >
          <MethodName method={preset.method} short />
          {preset.name}
        </button>
      ))}
    </div>
  )
}

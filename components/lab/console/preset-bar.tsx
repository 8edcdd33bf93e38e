import type { RequestPreset } from '@/components/content/lab-definition'
import { MethodName } from './method-name'
import styles from './preset-bar.module.css'

interface PresetBarProps {
  presets: readonly RequestPreset[]
  /** Name of the preset that the console holds unchanged. */
  chosen: string | null
  onChoose(preset: RequestPreset): void
}

/** The requests that the author prepared. A press puts one into the console. */
export function PresetBar({ presets, chosen, onChoose }: PresetBarProps) {
  if (presets.length < 2) return null
  return (
    <div role="group" aria-label="Prepared requests" className={styles.bar}>
      {presets.map((preset) => (
        <button
          key={preset.name}
          type="button"
          className={styles.preset}
          aria-pressed={preset.name === chosen}
          onClick={() => onChoose(preset)}
        >
          <MethodName method={preset.method} short />
          {preset.name}
        </button>
      ))}
    </div>
  )
}

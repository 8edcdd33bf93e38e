import type { FieldRow } from '../state/request-draft'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import styles from './pair-row.module.css'

interface PairRowProps {
  /** What the row is, for labels: `header 2`. */
  what: string
  row: FieldRow
  invalid: boolean
  /** Id of a datalist for the name. */
  suggestions?: string
  onChange(part: Partial<FieldRow>): void
  onRemove(): void
}

/** A name with a value or a file, a switch and a way out. */
export function PairRow({ what, row, invalid, suggestions, onChange, onRemove }: PairRowProps) {
  return (
    <div className={styles.row} data-off={!row.enabled || undefined}>
      <input
        type="checkbox"
        aria-label={`Send ${what}`}
        checked={row.enabled}
        onChange={(event) => onChange({ enabled: event.target.checked })}
      />
      <input
        data-part="name"
        className={field.input}
        aria-label={`Name of ${what}`}
        aria-invalid={invalid}
        placeholder="Name"
        list={suggestions}
        value={row.name}
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
      {row.file === undefined ? (
        <input
          className={field.input}
          aria-label={`Value of ${what}`}
          placeholder="Value"
          value={row.value}
          spellCheck={false}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      ) : (
        <FileInput
          label={`File of ${what}`}
          file={row.file}
          onChange={(file) => onChange({ file })}
        />
      )}
      <Button variant="quiet" icon="close" label={`Remove ${what}`} onClick={onRemove} />
    </div>
  )
}

interface FileInputProps {
  label: string
  file: File | null
  onChange(file: File | null): void
}

/** A file chooser that also shows a file which the page itself made. */
export function FileInput({ label, file, onChange }: FileInputProps) {
  return (
    <label className={styles.file}>
      <input
        type="file"
        aria-label={label}
        onChange={(event) => onChange(event.target.files?.[0] ?? file)}
      />
      <span className={styles.choose}>Choose file</span>
      <span className={styles.fileName}>
        {file ? `${file.name} (${file.size} bytes, ${file.type || 'no type'})` : 'No file chosen'}
      </span>
    </label>
  )
}

import type { ReactNode } from 'react'
import type { CaseFilter } from './case-filter'
import { OUTCOMES, outcomeWords } from './outcomes'
import styles from './parity.module.css'

interface FilterFormProps {
  filter: CaseFilter
  hasRun: boolean
  onChange(filter: CaseFilter): void
  /** What was found. */
  children: ReactNode
}

/** Looks for cases by words, version and outcome. */
export function FilterForm({ filter, hasRun, onChange, children }: FilterFormProps) {
  const set = (part: Partial<CaseFilter>) => onChange({ ...filter, ...part })
  return (
    <form className={styles.filter} role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        Find a case{' '}
        <input
          type="search"
          value={filter.text}
          placeholder="redirect"
          onChange={({ target }) => set({ text: target.value })}
        />
      </label>
      <label>
        Version{' '}
        <select value={filter.version} onChange={({ target }) => set({ version: target.value })}>
          <option value="">all</option>
          <option>16</option>
          <option>15</option>
          <option>14</option>
        </select>
      </label>
      {hasRun && (
        <label>
          Outcome{' '}
          <select value={filter.outcome} onChange={({ target }) => set({ outcome: target.value })}>
            <option value="">all</option>
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {outcomeWords(outcome)}
              </option>
            ))}
          </select>
        </label>
      )}
      <span role="status" tabIndex={-1}>
        {children}
      </span>
    </form>
  )
}

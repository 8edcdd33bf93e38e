import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './tabs.module.css'

export interface TabItem<Id extends string> {
  id: Id
  label: ReactNode
  /** A count or a short word behind the label. */
  badge?: string | number
  tone?: 'bad' | 'info'
  title?: string
}

export interface TabsProps<Id extends string> {
  /** Name of the list for assistive technology. */
  label: string
  /** Unique on the page; ties the tabs to their {@link TabPanel}. */
  idPrefix: string
  items: readonly TabItem<Id>[]
  selected: NoInfer<Id>
  onSelect(id: NoInfer<Id>): void
}

/** Tabs with roving focus: the arrow keys, Home and End move and select. */
export function Tabs<Id extends string>({
  label,
  idPrefix,
  items,
  selected,
  onSelect,
}: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)

  const move = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === selected)
    const next = nextIndex(event.key, at, items.length)
    const item = next === null ? undefined : items[next]
    if (!item) return
    event.preventDefault()
    onSelect(item.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus()
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          id={tabId(idPrefix, item.id)}
          className={styles.tab}
          aria-selected={item.id === selected}
          aria-controls={item.id === selected ? `${idPrefix}-panel` : undefined}
          tabIndex={item.id === selected ? 0 : -1}
          title={item.title}
          onClick={() => onSelect(item.id)}
        >
          {item.label}
          {item.badge !== undefined && (
            <span className={styles.badge} data-tone={item.tone}>
              {item.badge}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

function nextIndex(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

const tabId = (prefix: string, id: string) => `${prefix}-tab-${id.replaceAll(/[^\w-]/g, '_')}`

interface TabPanelProps {
  idPrefix: string
  /** The selected tab. */
  tab: string
  className?: string
  children: ReactNode
}

export function TabPanel({ idPrefix, tab, className, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`${idPrefix}-panel`}
      aria-labelledby={tabId(idPrefix, tab)}
      className={className}
    >
      {children}
    </div>
  )
}

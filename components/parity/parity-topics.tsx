'use client'

import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { siteUrl } from '@/components/lab/site-url'
import { count } from '@/components/lab/ui/format'
import { useModule } from '@/components/lab/use-module'
import type { ListedCase } from '@/sandbox/conformance/reported'
import { type CaseFilter, fits, isFiltering, NO_FILTER } from './case-filter'
import { FilterForm } from './filter-form'
import { LoadLine } from './load-line'
import { followAddress } from './follow-address'
import styles from './parity.module.css'
import { ParityTopic } from './parity-topic'

interface ParityTopicsProps {
  groups: { title: string; topics: { topic: string; about: string }[] }[]
  /** The suite was run before the build, so cases have outcomes. */
  hasRun: boolean
}

/** So few cases are unfolded at once. */
const FEW_TOPICS = 3

async function loadIndex(): Promise<ListedCase[]> {
  const response = await fetch(siteUrl('/parity/index.json'))
  if (!response.ok) throw new Error(`The list of cases was answered with ${response.status}.`)
  return (await response.json()) as ListedCase[]
}

/** All topics under their headings; while a reader looks for cases, those that have some. */
export function ParityTopics({ groups, hasRun }: ParityTopicsProps) {
  const [filter, setFilter] = useState<CaseFilter>(NO_FILTER)
  const isOn = isFiltering(filter)
  const index = useModule(isOn, loadIndex)
  const all = groups.flatMap(({ topics }) => topics)
  const aboutOf = (topic: string) => all.find((one) => one.topic === topic)?.about ?? ''
  const found =
    isOn && index.state === 'ready'
      ? index.value.filter((one) => fits(filter, one, aboutOf(one.topic)))
      : null
  const topicsFound = found && new Set(found.map(({ topic }) => topic))
  const isFound = (topic: string) => topicsFound?.has(topic) ?? true
  const isShown = useCallback(
    (one: ListedCase, about: string) => fits(filter, one, about),
    [filter],
  )
  useEffect(() => followAddress((topic) => open(topic, () => setFilter(NO_FILTER))), [])
  return (
    <div className={styles.topics}>
      <FilterForm filter={filter} hasRun={hasRun} onChange={setFilter}>
        {isOn && (
          <LoadLine
            loaded={index}
            waiting="Loading the list of cases…"
            failed="The list of cases could not be loaded."
          />
        )}
        {found && `${count(found.length, 'case')} in ${count(topicsFound?.size ?? 0, 'topic')}`}
      </FilterForm>
      {groups.map(({ title, topics }) => (
        <section
          key={title}
          className={styles.topics}
          aria-label={title}
          hidden={!topics.some(({ topic }) => isFound(topic))}
        >
          <h2>{title}</h2>
          {topics.map(({ topic, about }) => (
            <ParityTopic
              key={topic}
              topic={topic}
              about={about}
              hasRun={hasRun}
              found={found && found.filter((one) => one.topic === topic).length}
              isUnfolded={topicsFound !== null && topicsFound.size <= FEW_TOPICS && isFound(topic)}
              isShown={isShown}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

/** Unfolds a topic. One that the filter leaves out is shown again, where the browser could not go. */
function open(topic: string, endFilter: () => void): void {
  const details = document.getElementById(topic)
  if (!(details instanceof HTMLDetailsElement)) return
  details.open = true
  if (!details.hidden) return
  flushSync(endFilter)
  details.querySelector('summary')?.focus()
}

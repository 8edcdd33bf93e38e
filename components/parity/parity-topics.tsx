'use client'

import { useCallback, useState } from 'react'
import { siteUrl } from '@/components/lab/site-url'
import { count } from '@/components/lab/ui/format'
import { useModule } from '@/components/lab/use-module'
import type { ListedCase } from '@/sandbox/conformance/reported'
import { type CaseFilter, fits, isFiltering, NO_FILTER } from './case-filter'
import { FilterForm } from './filter-form'
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

/** All topics under their headings, or those with cases that a reader looks for. */
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
  const isShown = useCallback(
    (one: ListedCase, about: string) => fits(filter, one, about),
    [filter],
  )
  return (
    <div className={styles.topics}>
      <FilterForm filter={filter} hasRun={hasRun} onChange={setFilter}>
        {index.state === 'failed' && isOn ? (
          <>
            The list of cases could not be loaded.{' '}
            <button type="button" onClick={index.retry}>
              Try again
            </button>
          </>
        ) : (
          found && `${count(found.length, 'case')} in ${count(topicsFound?.size ?? 0, 'topic')}`
        )}
      </FilterForm>
      {groups.map(({ title, topics }) => {
        const left = topics.filter(({ topic }) => topicsFound?.has(topic) ?? true)
        if (left.length === 0) return null
        return (
          <section key={title} className={styles.topics} aria-label={title}>
            <h2>{title}</h2>
            {left.map(({ topic, about }) => (
              <ParityTopic
                key={topic}
                topic={topic}
                about={about}
                hasRun={hasRun}
                found={found && found.filter((one) => one.topic === topic).length}
                isUnfolded={topicsFound !== null && topicsFound.size <= FEW_TOPICS}
                isShown={isShown}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}

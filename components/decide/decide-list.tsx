'use client'

import Link from 'next/link'
import { useState } from 'react'
import { decide } from './decide'
import styles from './decide.module.css'
import { type Need, NEEDS, WAYS } from './needs'

/** Needs to tick, each with its answer; what they ask for together is said above them. */
export function DecideList() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const needs = NEEDS.filter(({ id }) => chosen.has(id))
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <>
      <Answer needs={needs} />
      <fieldset className={styles.needs}>
        <legend className={styles.legend}>My code …</legend>
        <ul className={styles.list}>
          {NEEDS.map((need) => (
            <NeedItem
              key={need.id}
              need={need}
              checked={chosen.has(need.id)}
              onToggle={() => toggle(need.id)}
            />
          ))}
        </ul>
      </fieldset>
    </>
  )
}

interface NeedItemProps {
  need: Need
  checked: boolean
  onToggle(): void
}

function NeedItem({ need: { need, way, why, example }, checked, onToggle }: NeedItemProps) {
  return (
    <li className={styles.need} data-checked={checked || undefined}>
      <label className={styles.question}>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        <span>{need}</span>
      </label>
      <p className={styles.answer}>
        <strong className={styles.way} data-way={way}>
          {WAYS[way]}
        </strong>{' '}
        {why}{' '}
        <Link href={example.href} prefetch={false}>
          {example.title}
        </Link>
      </p>
    </li>
  )
}

/** The decision, in view while the needs are ticked. */
function Answer({ needs }: { needs: readonly Need[] }) {
  const { ways, sentence } = decide(needs)
  return (
    <div className={styles.decision}>
      <p role="status" className={styles.sentence} data-decided={ways.length > 0 || undefined}>
        {sentence}
      </p>
      {ways.length > 1 && (
        <p className={styles.more}>
          <Link href="/lessons/server-actions/action-or-handler/#side-by-side" prefetch={false}>
            See one change made both ways
          </Link>
        </p>
      )}
    </div>
  )
}

'use client'

import { use } from 'react'

interface Props {
  date: Date
  map: Map<string, number>
  set: Set<string>
  big: bigint
  later: Promise<string>
  bytes: Uint8Array
}

export function Show({ date, map, set, big, later, bytes }: Props) {
  return (
    <p>
      {date.toISOString()} {map.get('a')} {[...set].join()} {String(big)} {use(later)}{' '}
      {bytes.join('-')}
    </p>
  )
}

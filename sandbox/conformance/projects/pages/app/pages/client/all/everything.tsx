'use client'

import { useId } from 'react'

export default function Main() {
  return <label htmlFor={useId()}>Main</label>
}

export const Other = () => <i>Other</i>

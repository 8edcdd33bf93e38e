'use client'

import { visit } from './actions'

export function ClientForm() {
  return <form id="visit" action={visit as unknown as () => void} />
}

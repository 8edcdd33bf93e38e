import type { Reading } from './readings'

export function Item({ step, seen }: Reading) {
  return <p data-step={step}>{seen.join(' ')}</p>
}

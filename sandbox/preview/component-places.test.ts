import { expect, test } from 'vitest'
import { StackMapper } from '../modules/learner-stack'
import type { PreviewPage } from '../protocol/preview'
import { placeComponents } from './component-places'

const place = (stack: string, files: Record<string, string>) => {
  const compiled = Object.fromEntries(Object.keys(files).map((file) => [file, {}]))
  return placeComponents(stack, new StackMapper({}), {
    files,
    compiled: compiled as PreviewPage['compiled'],
  })
}

const CLOCK = `'use client'

export function Clock() {
  return <p>{typeof window}</p>
}`

const STACK = '\n    at p (<anonymous>)\n    at Clock (<anonymous>)\n    at X (<anonymous>)'

test('a component that React knows by name alone is placed where it is declared', () => {
  expect(place(STACK, { 'app/clock.tsx': CLOCK })).toBe('    at Clock (app/clock.tsx:3:1)')
  expect(place('\nClock@unknown:0:0', { 'app/clock.tsx': CLOCK })).toBe(
    '    at Clock (app/clock.tsx:3:1)',
  )
  const arrow = 'export const Clock = () => null\nexport const Clocks = [Clock]'
  expect(place(STACK, { 'app/clock.tsx': arrow })).toBe('    at Clock (app/clock.tsx:1:1)')
})

test('a name that two modules declare has no place', () => {
  expect(place(STACK, { 'app/clock.tsx': CLOCK, 'app/other.tsx': 'class Clock {}' })).toBe('')
})

test('frames in code of the project stay, those of React and Next do not', () => {
  const stack = '\n    at Where (lab:///app/where.tsx:4:5)\n    at t (https://site/main.js:1:2)'
  expect(place(stack, {})).toBe('    at Where (lab:///app/where.tsx:4:5)')
})

import { expect, test } from 'vitest'
import type { CompiledProject } from '../protocol/project'
import { ProjectPlaces } from './project-places'

const refused = (code: string, marked: string) =>
  [
    'Error: Event handlers cannot be passed to Client Component props.',
    code,
    `${' '.repeat(code.indexOf(marked))}${'^'.repeat(marked.length)}`,
    'If you need interactivity, consider converting part of this to a Client Component.',
  ].join('\n')

const OBJECT = refused('  {onClick: function onClick, children: ...}', 'function onClick')
const ELEMENT = refused('  <button onClick={function} children=...>', '{function}')

const FILES = {
  'app/page.tsx': 'export default () => <Clock />',
  'app/clock.tsx': 'export const Clock = () => (\n  <button onClick={() => 1}>tick</button>\n)',
  'app/form.tsx': "'use client'\nexport const Form = () => <button onClick={() => 2} />",
}

function placesOf(files: Record<string, string>) {
  const compiled = Object.entries(files).map(([file, source]) => [
    file,
    source.startsWith("'use client'") ? { clientExports: ['Form'] } : {},
  ])
  return new ProjectPlaces(files, Object.fromEntries(compiled) as CompiledProject)
}

test('a handler that a Server Component passes is placed where it stands, not at the page', () => {
  for (const message of [OBJECT, ELEMENT])
    expect(placesOf(FILES).placeOf(new Error(message))).toEqual({
      file: 'app/clock.tsx',
      line: 2,
      column: 11,
    })
  expect(placesOf(FILES).map(OBJECT)).toMatch(/\n {4}at app\/clock\.tsx:2:11$/)
})

test('it has no place where several Server Components pass a prop of that name', () => {
  const files = { ...FILES, 'app/other.tsx': 'export const B = () => <a onClick={f} />' }
  expect(placesOf(files).placeOf(new Error(OBJECT))).toBeUndefined()
  expect(placesOf(files).map(OBJECT)).toBe(OBJECT)
})

test('an error with a stack keeps it', () => {
  const stack = 'Error: mine\n    at Page (lab:///app/page.tsx:5:3)'
  expect(placesOf(FILES).map(stack)).toBe(stack)
})

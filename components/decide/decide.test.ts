import { expect, test } from 'vitest'
import { loadLessons } from '@/components/content/lessons'
import { loadTemplates } from '@/components/content/playground-templates'
import { decide } from './decide'
import { NEEDS, type Way } from './needs'

const needsOf = (...ways: Way[]) => ways.map((way) => NEEDS.find((need) => need.way === way)!)

test('asks for a choice while nothing is chosen', () => {
  expect(decide([])).toEqual({ ways: [], sentence: 'Choose what your code has to do.' })
})

test.each([
  [['action'], 'Use a Server Action.'],
  [['handler'], 'Use a Route Handler.'],
  [['component'], 'Use neither: read the data in a Server Component.'],
] as [Way[], string][])('decides for one way: %s', (ways, sentence) => {
  expect(decide(needsOf(...ways))).toEqual({ ways, sentence })
})

test('a form and a webhook need both, with the rules in one place', () => {
  const chosen = NEEDS.filter(({ id }) => id === 'webhook' || id === 'form')
  expect(decide(chosen)).toEqual({
    ways: ['action', 'handler'],
    sentence: expect.stringMatching(/^Use both: .* rules once in lib\//),
  })
})

test('has a sentence of its own for every mixture, in whatever order the needs come', () => {
  const mixtures: Way[][] = [
    ['component', 'action'],
    ['component', 'handler'],
    ['component', 'handler', 'action'],
    ['handler', 'action'],
  ]
  const sentences = mixtures.map((ways) => decide(needsOf(...ways)).sentence)
  expect(new Set(sentences).size).toBe(mixtures.length)
  expect(sentences).not.toContain(decide([]).sentence)
})

test('every example is a heading of a lesson or a project of the playground', async () => {
  const lessons = await loadLessons()
  const projects = (await loadTemplates()).map(({ id }) => `/playground/?project=${id.slice(11)}`)
  const headings = lessons.flatMap(({ href, headings }) =>
    headings.map(({ id }) => `${href}#${id}`),
  )
  const known = new Set([...projects, ...headings])
  expect(NEEDS.map(({ example }) => example.href).filter((href) => !known.has(href))).toEqual([])
})

test('every need has an id of its own', () => {
  expect(new Set(NEEDS.map(({ id }) => id)).size).toBe(NEEDS.length)
})

import { expect, test } from 'vitest'
import { checkBudget, formatSizes, linkedFiles } from './sizes'

test('finds the scripts and styles that a page loads by itself', () => {
  const html =
    '<link rel="stylesheet" href="/lab/_next/a.css"/><script src="/lab/_next/b.js" async=""></script><script src="/lab/_next/p.js" noModule=""></script>'
  expect(linkedFiles(html, '/lab', 'js')).toEqual(['_next/b.js'])
  expect(linkedFiles(html, '/lab', 'css')).toEqual(['_next/a.css'])
})

test('fails with the name of a stage that outgrew its budget', () => {
  const stages = [
    { name: 'Read a page', bytes: 10, budget: 20 },
    { name: 'Edit', bytes: 30, budget: 20 },
  ]
  expect(() => checkBudget(stages)).toThrow('Over budget: Edit.')
  expect(formatSizes(stages)).toContain('OVER BUDGET')
})

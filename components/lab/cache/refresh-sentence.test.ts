import { expect, test } from 'vitest'
import { refreshSentence } from './refresh-sentence'

const entry = {
  refresh: 'behind',
  tags: [],
  madeAt: 1_000,
  staleAt: 61_000,
  failed: null,
} as const
const sentence = (part: Partial<Parameters<typeof refreshSentence>[0]>) =>
  refreshSentence({ ...entry, tags: [], ...part })

test('tells who gets the old value, and who waits for the new one', () => {
  expect(sentence({})).toMatch(
    /^It is fresh for 1 min\. The first request after that still gets this value/,
  )
  expect(sentence({ refresh: 'behind or before' })).toMatch(
    /only the refresh of a stored reply waits/,
  )
  expect(sentence({ refresh: 'before', tags: ['a', 'b'] })).toBe(
    'It is fresh for 1 min. The first call after that waits for a new value. revalidateTag of a or b marks it earlier.',
  )
})

test('tells that no request refreshes what the build kept of a plain fetch', () => {
  expect(sentence({ refresh: 'never' })).toMatch(
    /^Nothing refreshes it\. .* without reading this entry/,
  )
})

test('tells that the last refresh failed, and when the next try comes', () => {
  const failed = { at: 71_000, by: { kind: 'build' } } as const
  expect(sentence({ failed, staleAt: 101_000 })).toMatch(
    /^The last refresh failed, so Next keeps the old reply .* for 30 s\. .* tries again\.$/,
  )
})

test('tells what refreshes an entry that time does not', () => {
  expect(sentence({ staleAt: null })).toMatch(/revalidatePath of its path does, or a new build/)
  expect(sentence({ staleAt: null, tags: ['a'] })).toBe(
    'Time does not refresh it. revalidateTag of a marks it earlier.',
  )
})

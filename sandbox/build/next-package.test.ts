import { expect, test } from 'vitest'
import { insideName, nextPackages, nextVersions, requireNext } from './next-package'
import { replacementsFor } from './next-replacements'

test('names inside an aliased package mean that very package', () => {
  expect(insideName('next/dist/server/config', nextPackages['14'])).toBe(
    'next-14/dist/server/config',
  )
  expect(insideName('next', nextPackages['15'])).toBe('next-15')
  expect(insideName('next-auth', nextPackages['15'])).toBe('next-auth')
  expect(insideName('next/server', nextPackages['16'])).toBe('next/server')
})

test.each(Object.values(nextPackages))(
  '$version loads its own files, not those beside it',
  (next) => {
    const constants = requireNext<Record<string, unknown>>(next, 'shared/lib/constants')
    expect('PROXY_FILENAME' in requireNext<object>(next, 'lib/constants')).toBe(next.major === '16')
    expect(constants.PHASE_PRODUCTION_BUILD).toBe('phase-production-build')
  },
)

test('exact versions are known', () => {
  expect(nextVersions).toEqual({ '14': '14.2.35', '15': '15.5.29', '16': '16.4.6' })
})

test.each(Object.values(nextPackages))('no module of $version is replaced twice', ({ major }) => {
  const { inside, node, rewritten } = replacementsFor(major)
  const names = [...inside, ...node, ...rewritten].map(({ module }) => module)
  expect(new Set(names).size).toBe(names.length)
})

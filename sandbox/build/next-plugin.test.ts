import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { appRouteFactory } from './next-plugin'

const require = createRequire(import.meta.url)
const template = readFileSync(require.resolve('next/dist/esm/build/templates/app-route.js'), 'utf8')

test("turns Next's app-route template into a function of a definition", () => {
  const factory = appRouteFactory(template)
  expect(factory).toContain('export function createAppRouteEntrypoint(definition, loadUserland)')
  expect(factory).not.toContain('VAR_')
  expect(factory).toContain('userland: ()=>loadUserland()')
})

test('names the internal that a new version of Next no longer has', () => {
  const changed = template.replace('// INJECT:nextConfigOutput', '')
  expect(() => appRouteFactory(changed)).toThrow(
    'build/templates/app-route.js no longer contains `// INJECT:nextConfigOutput`',
  )
})

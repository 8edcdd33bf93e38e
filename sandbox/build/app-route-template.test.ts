import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { APP_ROUTE_TEMPLATE, appRouteFactory } from './app-route-template'
import { nextPackages } from './next-package'

const packages = Object.values(nextPackages)
const template = (esm: string) => readFileSync(path.join(esm, APP_ROUTE_TEMPLATE), 'utf8')

test.each(packages)(
  'turns the app-route template of $version into a function of a definition',
  (next) => {
    const factory = appRouteFactory(template(next.esm), next)
    expect(factory).toMatch(/export function createAppRouteEntrypoint\(definition, \w+\)/)
    expect(factory).toContain('page: definition.page')
    expect(factory).not.toMatch(/["']VAR_/)
  },
)

test('16 loads the file of a route itself', () => {
  const next = nextPackages['16']
  expect(appRouteFactory(template(next.esm), next)).toContain('userland: ()=>loadUserland()')
})

test.each(packages)('names the internal that another $version no longer has', (next) => {
  const changed = template(next.esm).replace('// INJECT:nextConfigOutput', '')
  expect(() => appRouteFactory(changed, next)).toThrow(
    `next ${next.version}: build/templates/app-route.js no longer contains \`// INJECT:nextConfigOutput\``,
  )
})

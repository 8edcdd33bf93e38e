import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { EDGE_ROUTE_TEMPLATE, edgeRouteFactory } from './edge-route-template'
import { nextPackages } from './next-package'

const packages = Object.values(nextPackages)
const template = (esm: string) => readFileSync(path.join(esm, EDGE_ROUTE_TEMPLATE), 'utf8')

test.each(packages)('turns the template for edge handlers of $version into a function', (next) => {
  const factory = edgeRouteFactory(template(next.esm), next)
  expect(factory).toContain('export function createEdgeRoute(page_, module, nextConfig)')
  expect(factory).not.toContain('VAR_')
  expect(factory.match(/^export /gm)).toHaveLength(1)
})

test.each(packages)('names the internal that another $version no longer has', (next) => {
  const changed = template(next.esm).replace(/export default/, 'export')
  expect(() => edgeRouteFactory(changed, next)).toThrow(
    `next ${next.version}: ${EDGE_ROUTE_TEMPLATE} no longer contains`,
  )
})

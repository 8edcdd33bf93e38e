import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MIDDLEWARE_TEMPLATE, middlewareFactory } from './middleware-template'
import { nextPackages } from './next-package'

const packages = Object.values(nextPackages)
const template = (esm: string) => readFileSync(path.join(esm, MIDDLEWARE_TEMPLATE), 'utf8')

test.each(packages)('turns the middleware template of $version into a function', (next) => {
  const factory = middlewareFactory(template(next.esm), next)
  expect(factory).toContain('export function createMiddleware(page_, _mod)')
  expect(factory).not.toContain('VAR_')
  expect(factory.match(/^export /gm)).toHaveLength(1)
})

test.each(packages)('names the internal that another $version no longer has', (next) => {
  const changed = template(next.esm).replace(/export default/, 'export')
  expect(() => middlewareFactory(changed, next)).toThrow(
    `next ${next.version}: ${MIDDLEWARE_TEMPLATE} no longer contains`,
  )
})

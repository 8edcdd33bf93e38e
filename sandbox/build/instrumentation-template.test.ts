import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { INSTRUMENTATION, instrumentationFactory } from './instrumentation-template'
import { nextPackages } from './next-package'

const packages = [nextPackages['15'], nextPackages['16']]
const module = (esm: string) => readFileSync(path.join(esm, INSTRUMENTATION), 'utf8')

test.each(packages)('turns the module of $version that registers into a function', (next) => {
  const factory = instrumentationFactory(module(next.esm), next)
  expect(factory).toContain('export function createInstrumentation() {')
  expect(factory.match(/^export |\*\/ export /gm)).toHaveLength(1)
  expect(factory).toMatch(
    /return \{ getInstrumentationModule, instrumentationOnRequestError, ensureInstrumentationRegistered/,
  )
})

test.each(packages)('names what another $version exports besides', (next) => {
  const changed = `${module(next.esm)}\nexport const more = 1\n`
  expect(() => instrumentationFactory(changed, next)).toThrow(
    `next ${next.version}: ${INSTRUMENTATION} no longer exports functions`,
  )
})

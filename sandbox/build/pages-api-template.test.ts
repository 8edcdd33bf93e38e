import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { nextPackages } from './next-package'
import { PAGES_API_TEMPLATE, pagesApiFactory } from './pages-api-template'

const source = readFileSync(path.join(nextPackages['16'].esm, PAGES_API_TEMPLATE), 'utf8')

test('the template becomes a function of a definition and the exports of a file', () => {
  const made = pagesApiFactory(source, { version: '16' })
  expect(made).toContain('export function createPagesApiEntrypoint(definition, userland)')
  expect(made).not.toContain('VAR_')
})

test('a template of another shape stops the build and says where to look', () => {
  const changed = source.replace('VAR_DEFINITION_PATHNAME', 'OTHER')
  expect(() => pagesApiFactory(changed, { version: '17' })).toThrow(
    /next 17: build\/templates\/pages-api\.js no longer contains .*pages-api-template\.ts/,
  )
})

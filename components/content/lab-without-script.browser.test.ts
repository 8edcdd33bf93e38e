import { expect, inject, test } from 'vitest'
import { useSite } from '../testing/site'
import { loadExercises } from './exercises'
import { listLabs } from './list-labs'

const site = useSite()

const labs = await listLabs()
const [firstExercise] = await loadExercises()

const addresses = [
  ['at the root of a host', inject('siteUrl')],
  ['below a base path', inject('basePathUrl')],
] as const

test.each(addresses)('reads in full without JavaScript %s', async (_, url) => {
  const visitor = await site.visitor({ url, javaScriptEnabled: false })
  const page = await visitor.open('/lessons/route-handlers/dynamic-segments/')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Dynamic segments')
  const text = await page.getByRole('main').innerText()
  for (const { files, open, presets } of labs.filter((lab) => lab.page.endsWith('segments/'))) {
    for (const { name, method, path } of presets) {
      expect(text).toContain(name)
      expect(text).toContain(`${method} ${path} HTTP/1.1`)
    }
    for (const file of open) expect(text).toContain(files[file]?.split('\n').at(-2))
  }
  expect(text.match(/HTTP\/1\.1 (200 OK|404 Not Found|204 No Content)/g)?.length).toBeGreaterThan(5)
  expect(await page.getByRole('button', { name: 'Send' }).isVisible()).toBe(false)
})

test('leads through the whole site without JavaScript', async () => {
  const visitor = await site.visitor({ javaScriptEnabled: false })
  const page = await visitor.open('/')
  await page.getByRole('link', { name: 'Start with lesson 1' }).click()
  await page.getByRole('link', { name: /^Next/ }).click()
  await page.getByRole('link', { name: /^Next/ }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Reading the request')
  await page.getByRole('link', { name: 'Exercises' }).first().click()
  await page.getByRole('main').getByRole('link', { name: firstExercise?.title }).click()
  expect(await page.getByRole('heading', { name: 'Hints' }).isVisible()).toBe(true)
})

test('gives the starting point, the hints and an answer of an exercise without JavaScript', async () => {
  const visitor = await site.visitor({ javaScriptEnabled: false })
  const page = await visitor.open(firstExercise?.href ?? '')
  const text = await page.getByRole('main').innerText()
  expect(text).toContain('Starting point')
  expect(text).toContain('await db.problem.create({ data: body })')
  expect(text).toContain(firstExercise?.hints[0])
  expect(text).toContain('An answer')
  expect(text).toContain('{ status: 400 }')
})

test('says that the playground needs JavaScript', async () => {
  const visitor = await site.visitor({ javaScriptEnabled: false })
  const page = await visitor.open('/playground/')
  expect(await page.getByRole('main').innerText()).toContain('which needs JavaScript')
})

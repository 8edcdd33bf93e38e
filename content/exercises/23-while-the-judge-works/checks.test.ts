import { beforeEach, expect, test } from 'vitest'
import { openPage, suspect, upstream } from '@/sandbox/checks/api'

const judge = upstream.bind(null, 'judge.example.com')
const right = 'return [0, 1]'

beforeEach(() => judge().set({ latencyMs: 500 }))

test('The button waits with the visitor', async () => {
  const page = await openPage('/', { javascript: true })
  await page.fill('Code', right)
  const seen = await page.submit('Submit')
  const waiting = seen.filter((state) => state.waiting).flatMap(({ buttons }) => buttons)
  const judging = waiting.filter(({ name }) => name === 'Judging…')
  suspect('status-of-no-form', judging.length === 0)
  suspect('only-words', judging.length > 0 && judging.every(({ disabled }) => !disabled))
  expect(waiting, 'The button while the judge works').toContainEqual({
    name: 'Judging…',
    disabled: true,
  })
  expect(await judge().calls(), 'Calls of the judge').toBe(1)
})

test('Afterwards the verdict is there and the button is back', async () => {
  const page = await openPage('/', { javascript: true })
  await page.fill('Code', right)
  await page.submit('Submit')
  expect(await page.text(), 'The page').toContain('Accepted')
  suspect('never-again', (await page.buttons()).includes('Judging…'))
  expect(await page.buttons(), 'The buttons').toEqual(['Submit'])
  expect(await page.isDisabled('Submit'), 'Submit is disabled').toBe(false)
  await page.fill('Code', 'print(0)')
  await page.submit('Submit')
  expect(await page.text(), 'The page').toContain('Wrong answer')
})

test('The verdict comes without JavaScript, too', async () => {
  const page = await openPage('/')
  await page.fill('Code', right)
  await page.submit('Submit')
  suspect('called-in-the-browser', (await judge().calls()) === 0)
  expect(await judge().calls(), 'Calls of the judge').toBe(1)
  expect(await page.text(), 'The page').toContain('Accepted')
})

import { expect, test } from 'vitest'
import { findViolations } from '../../testing/axe'
import { type Lab, lessonLab, playgroundLab } from '../../testing/lab'
import { useReader } from '../../testing/site'

const reader = useReader()

/** Compares the versions and waits for the last of them. */
async function compare(lab: Lab, ...versions: string[]) {
  const panel = await lab.panel('Compare versions')
  for (const next of ['14', '15', '16']) {
    const box = panel.getByRole('checkbox', { name: `Next ${next}` })
    await box.setChecked(versions.includes(next))
  }
  await panel.getByRole('button', { name: 'Compare', exact: true }).click()
  await panel.getByText(/ in mode start\./).waitFor({ timeout: 60_000 })
  return panel
}

test('explains by a documented change why a plain GET differs', async () => {
  const page = await reader.goAnew('/playground/')
  const lab = await playgroundLab(page, 'Caching')
  await lab.choose('Time')
  const panel = await compare(lab, '14', '15', '16')
  const rows = panel.getByRole('row')
  const build = rows.filter({ has: page.getByRole('rowheader', { name: 'Build', exact: true }) })
  expect(await build.innerText()).toMatch(/static\s.*dynamic\s.*dynamic/s)
  expect(await build.innerText()).toContain('15: GET handlers are no longer cached by default')
  const header = rows.filter({ has: page.getByRole('rowheader', { name: 'x-nextjs-cache' }) })
  expect(await header.innerText()).toMatch(/15: GET handlers are no longer cached.*\sHIT/s)
  const vary = rows.filter({ has: page.getByRole('rowheader', { name: 'vary' }) })
  expect(await vary.innerText()).toMatch(
    /15: Vary names one more header.*16: Vary names Accept-Encoding/s,
  )
  expect(await panel.getByText('Not explained.').count()).toBe(0)
  expect(await findViolations(page)).toEqual([])
})

test('sends a request that writes without writing to the lab', async () => {
  const lab = lessonLab(
    await reader.goAnew('/lessons/route-handlers/first-route-handler/'),
    'List and create',
  )
  await lab.choose('Create a problem')
  const panel = await compare(lab, '15', '16')
  expect(await panel.getByText(/The same in all: .*the status/).count()).toBe(1)
  await lab.send()
  expect(await lab.status()).toBe('201 Created')
})

test('says of stored copies that each version made its own, and needs no sideways scroll', async () => {
  const page = await reader.goAnew('/lessons/caching/what-is-cached/')
  const lab = lessonLab(page, 'Is it kept?')
  await lab.choose('Frozen')
  const panel = await compare(lab, '14', '15', '16')
  expect(await panel.getByText('Not explained.').count()).toBe(0)
  expect(await panel.getByText(/each keep a copy that was made at its own time/).count()).toBe(2)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const table = panel.getByRole('group', { name: 'Differences between the versions' })
    const overflow = await table.evaluate((box) => box.scrollWidth - box.clientWidth)
    expect([width, overflow]).toEqual([width, 0])
  }
})

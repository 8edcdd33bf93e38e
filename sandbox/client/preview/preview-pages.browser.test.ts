import { expect, test } from 'vitest'
import { usePreviewTab } from '../../testing/preview-page'

const tab = usePreviewTab()

const FILES = {
  'app/layout.tsx': `
    import Link from 'next/link'
    export default function Layout({ children }: { children: React.ReactNode }) {
      return <html lang="en"><body><nav><Link href="/">Home</Link> <Link href="/notes">Notes</Link></nav>{children}</body></html>
    }`,
  'app/page.tsx': `
    import { Counter } from './counter'
    export const metadata = { title: 'Start' }
    export default function Page() { return <main><h1>Start</h1><Counter /></main> }`,
  'app/counter.tsx': `
    'use client'
    import { useState } from 'react'
    export function Counter() {
      const [count, setCount] = useState(0)
      return <>
        <button onClick={() => setCount(count + 1)}>Count {count}</button>
        <button onClick={() => {
          throw new Error('no more')
        }}>Fail</button>
      </>
    }`,
  'app/notes/page.tsx': `
    import { cookies } from 'next/headers'
    import { revalidatePath } from 'next/cache'
    const notes: string[] = []
    async function add(form: FormData) {
      'use server'
      notes.push(String(form.get('note')))
      ;(await cookies()).set('last', String(form.get('note')))
      revalidatePath('/notes')
    }
    export const metadata = { title: 'Notes' }
    export default async function Page() {
      const last = (await cookies()).get('last')?.value ?? 'none'
      return <main><h1>Notes</h1><form action={add}><input name="note" aria-label="Note" /><button>Add</button></form>
        <ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul><p id="last">{last}</p></main>
    }`,
}

async function open(javascript: boolean) {
  const preview = await tab.open(FILES, { javascript })
  await preview.content.getByRole('heading', { name: 'Start' }).waitFor()
  if (javascript) await preview.hydrated()
  return preview
}

test("runs Next's client: state, soft navigation, Server Actions, back and forward", async () => {
  const preview = await open(true)
  const { page } = preview
  tab.watch.expect(/no more/)
  await preview.content.getByRole('button', { name: 'Count 0' }).click()
  await preview.content.getByRole('button', { name: 'Count' }).click()
  await expect
    .poll(() => preview.content.getByRole('button', { name: 'Count' }).innerText())
    .toMatch(/Count [12]/)
  const before = await page.evaluate(() => history.length)
  await preview.content.getByRole('link', { name: 'Notes' }).click()
  await preview.content.getByRole('heading', { name: 'Notes' }).waitFor()
  await expect.poll(() => preview.state()).toMatchObject({ url: '/notes', title: 'Notes' })
  await preview.content.getByLabel('Note').fill('milk')
  await preview.content.getByRole('button', { name: 'Add' }).click()
  await expect.poll(() => preview.content.locator('#last').innerText()).toBe('milk')
  expect(await preview.content.locator('li').allInnerTexts()).toEqual(['milk'])
  await preview.do((opened) => opened.back())
  await preview.content.getByRole('heading', { name: 'Start' }).waitFor()
  await preview.do((opened) => opened.forward())
  await preview.content.getByRole('heading', { name: 'Notes' }).waitFor()
  expect(await page.evaluate(() => history.length)).toBe(before)
  const sent = await preview.exchanges()
  expect(sent.filter(({ kind }) => kind === 'document')).toHaveLength(1)
  expect(sent.some(({ method, kind }) => method === 'POST' && kind === 'fetch')).toBe(true)
  await preview.do((opened) => opened.back())
  await preview.content.getByRole('button', { name: 'Fail' }).click()
  await expect
    .poll(async () => (await preview.problems()).find(({ file }) => file))
    .toMatchObject({
      message: 'Error: no more',
      file: 'app/counter.tsx',
      line: 9,
    })
})

test('works without JavaScript as a document each time', async () => {
  const preview = await open(false)
  tab.watch.expect(/Blocked script execution/)
  await preview.content.getByRole('link', { name: 'Notes' }).click()
  await preview.content.getByRole('heading', { name: 'Notes' }).waitFor()
  await preview.content.getByLabel('Note').fill('tea')
  await preview.content.getByRole('button', { name: 'Add' }).click()
  await expect.poll(() => preview.content.locator('#last').innerText()).toBe('tea')
  expect((await preview.exchanges()).map(({ method, kind }) => `${method} ${kind}`)).toEqual([
    'GET document',
    'GET document',
    'POST document',
  ])
})

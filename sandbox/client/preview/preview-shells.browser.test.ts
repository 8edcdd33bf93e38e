import { expect, test } from 'vitest'
import { usePreviewTab } from '../../testing/preview-page'

const tab = usePreviewTab()

const FILES = {
  'next.config.mjs': 'export default { cacheComponents: true }',
  'app/layout.tsx': `
    import Link from 'next/link'
    export default function Layout({ children }: { children: React.ReactNode }) {
      return <html lang="en"><body><nav><Link href="/">Home</Link> <Link href="/visitor">Visitor</Link> <Link href="/items/7">Item</Link></nav>{children}</body></html>
    }`,
  'app/page.tsx': `
    'use cache'
    import { Counter } from './counter'
    export default async function Page() { return <main><h1>Start</h1><p>{crypto.randomUUID()}</p><Counter /></main> }`,
  'app/counter.tsx': `
    'use client'
    import { useState } from 'react'
    export function Counter() {
      const [count, setCount] = useState(0)
      return <button onClick={() => setCount(count + 1)}>Count {count}</button>
    }`,
  'app/visitor/page.tsx': `
    import { cacheTag, updateTag } from 'next/cache'
    import { cookies } from 'next/headers'
    import { Suspense } from 'react'
    async function make() {
      'use cache'
      cacheTag('made')
      return crypto.randomUUID()
    }
    async function enter(form: FormData) {
      'use server'
      ;(await cookies()).set('name', String(form.get('name')))
      updateTag('made')
    }
    async function Visitor() {
      return <p id="visitor">{(await cookies()).get('name')?.value ?? 'nobody'}</p>
    }
    export default async function Page() {
      return <main><h1>Visitor</h1><p id="made">{await make()}</p>
        <form action={enter}><input name="name" aria-label="Name" /><button>Enter</button></form>
        <Suspense fallback={<p>Who?</p>}><Visitor /></Suspense></main>
    }`,
  'app/items/[id]/page.tsx': `
    import { Suspense } from 'react'
    async function Item({ params }: { params: Promise<{ id: string }> }) {
      return <p id="item">{(await params).id}</p>
    }
    export default function Page(props: { params: Promise<{ id: string }> }) {
      return <main><h1>Item</h1><Suspense fallback={<p>Which?</p>}><Item {...props} /></Suspense></main>
    }`,
}

async function open(javascript: boolean) {
  const preview = await tab.open(FILES, { javascript })
  await preview.content.getByRole('heading', { name: 'Start' }).waitFor()
  if (javascript) await preview.hydrated()
  return preview
}

test('completes shells: after a document, a soft navigation and a Server Action', async () => {
  const preview = await open(true)
  const { content } = preview
  await content.getByRole('button', { name: 'Count 0' }).click()
  await content.getByRole('button', { name: 'Count 1' }).waitFor()
  await content.getByRole('link', { name: 'Visitor' }).click()
  await expect.poll(() => content.locator('#visitor').innerText()).toBe('nobody')
  const made = await content.locator('#made').innerText()
  await content.getByLabel('Name').fill('Ada')
  await content.getByRole('button', { name: 'Enter' }).click()
  await expect.poll(() => content.locator('#visitor').innerText()).toBe('Ada')
  await expect.poll(() => content.locator('#made').innerText()).not.toBe(made)
  await content.getByRole('link', { name: 'Item' }).click()
  await expect.poll(() => content.locator('#item').innerText()).toBe('7')
  await preview.do((opened) => opened.back())
  await expect.poll(() => content.locator('#visitor').innerText()).toBe('Ada')
  const sent = await preview.exchanges()
  expect(sent.filter(({ kind }) => kind === 'document')).toHaveLength(1)
  expect(await preview.problems()).toEqual([])
})

test('hydrates a document whose hole came after the shell', async () => {
  const preview = await open(true)
  await preview.navigate('/visitor')
  await expect.poll(() => preview.content.locator('#visitor').innerText()).toBe('nobody')
  await preview.hydrated()
  await preview.content.getByLabel('Name').fill('Grace')
  await preview.content.getByRole('button', { name: 'Enter' }).click()
  await expect.poll(() => preview.content.locator('#visitor').innerText()).toBe('Grace')
  const posts = (await preview.exchanges()).filter(({ method }) => method === 'POST')
  expect(posts.map(({ kind }) => kind)).toEqual(['fetch'])
  expect(await preview.problems()).toEqual([])
})

test('works without JavaScript, but for the script that puts the hole into its place', async () => {
  const preview = await open(false)
  tab.watch.expect(/Blocked script execution/)
  await preview.content.getByRole('link', { name: 'Visitor' }).click()
  await preview.content.getByRole('heading', { name: 'Visitor' }).waitFor()
  await expect.poll(() => preview.content.locator('#visitor').textContent()).toBe('nobody')
})

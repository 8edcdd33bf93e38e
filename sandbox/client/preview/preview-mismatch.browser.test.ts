import { expect, test } from 'vitest'
import { useSite } from '@/components/testing/site'
import { PagePreview, previewSandbox } from '../../testing/preview-page'

const site = useSite()

const FILES = {
  'app/layout.tsx': `
    export default function Layout({ children }: { children: React.ReactNode }) {
      return <html lang="en"><body>{children}</body></html>
    }`,
  'app/page.tsx': `
    import { Where } from './where'
    export default function Page() { return <main><h1>Start</h1><Where /></main> }`,
  'app/where.tsx': `'use client'
import { useState } from 'react'

export function Where() {
  const [where] = useState(() => (typeof window === 'undefined' ? 'server' : 'browser'))
  return <p>rendered in the {where}</p>
}`,
}

test('places HTML that the browser renders otherwise at its component', async () => {
  const visitor = await site.visitor()
  visitor.watch.expect(/React error #418/)
  const page = await visitor.open('/reference/')
  const preview = await PagePreview.open(page, await previewSandbox(page, FILES))
  await preview.content.getByText('rendered in the browser').waitFor({ timeout: 60_000 })
  const mismatch = async () =>
    (await preview.problems()).find(({ message }) => message.includes('Hydration failed because'))
  await expect.poll(mismatch).toMatchObject({ kind: 'error', file: 'app/where.tsx' })
  expect((await mismatch())?.line).toBeGreaterThan(4)
})

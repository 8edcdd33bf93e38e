import { expect, test } from 'vitest'
import { usePreviewTab } from '../../testing/preview-page'

const tab = usePreviewTab()

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
  tab.watch.expect(/React error #418/)
  const preview = await tab.open(FILES)
  await preview.content.getByText('rendered in the browser').waitFor({ timeout: 60_000 })
  const mismatch = async () =>
    (await preview.problems()).find(({ message }) => message.includes('Hydration failed because'))
  await expect.poll(mismatch).toMatchObject({ kind: 'error', file: 'app/where.tsx' })
  expect((await mismatch())?.line).toBeGreaterThan(4)
})

test('places it also in a component of which React knows the name alone', async () => {
  tab.watch.expect(/React error #418/)
  const preview = await tab.open({
    'app/layout.tsx': FILES['app/layout.tsx'],
    'app/page.tsx': `
      import { Clock } from './clock'
      export default function Page() { return <main><Clock /></main> }`,
    'app/clock.tsx': `'use client'

export function Clock() { return <p>{typeof window === 'undefined' ? 'server' : 'browser'}</p> }`,
  })
  await preview.content.getByText('browser', { exact: true }).waitFor({ timeout: 60_000 })
  const mismatch = async () =>
    (await preview.problems()).find(({ message }) => message.includes('Hydration failed because'))
  await expect.poll(mismatch).toMatchObject({ kind: 'error', file: 'app/clock.tsx', line: 3 })
})

import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { startNodeSandbox } from '../../conformance/node-sandbox'
import type { ProjectFiles } from '../../protocol/project'

const LAYOUT =
  'export default function Layout({ children }) { return <html><body>{children}</body></html> }'
const PAGE = 'export default function Page() { return <h1>Page</h1> }'

// The scripts of the sandbox are built once, for all tests of this file.
beforeAll(async () => {
  const { close } = await startNodeSandbox({ 'app/layout.tsx': LAYOUT, 'app/page.tsx': PAGE }, '16')
  close()
}, 300_000)

async function start(files: ProjectFiles) {
  const { close, ...started } = await startNodeSandbox(files, '16')
  onTestFinished(close)
  return started
}

const places = (problems: { file?: string; line?: number; message: string }[]) =>
  problems.map(({ file, line, message }) => [file, line, message.slice(0, 60)])

test('refuses all that it lacks of a project at once, each with its file', async () => {
  const { problems } = await start({
    'app/page.jsx': `import Image from 'next/image'\nexport default () => <Image alt="" />`,
    'app/page.tsx': PAGE,
    'app/route.ts': 'export const GET = () => new Response()',
    'app/(a)/x/page.tsx': PAGE,
    'app/(b)/x/page.tsx': PAGE,
    'app/edge/page.tsx': `export const runtime = 'edge'\n${PAGE}`,
    'app/client/[id]/page.tsx': `'use client'\nexport const generateStaticParams = () => []\n${PAGE}`,
    'app/@side/page.tsx': PAGE,
    'app/photos/(.)photo/page.tsx': PAGE,
    'app/icon.tsx': PAGE,
    'instrumentation.ts': 'export function register() {}',
    'pages/old.tsx': PAGE,
  })
  expect(problems.map(({ file, line, message }) => [file, line, message])).toEqual(
    [
      ['app/page.tsx', undefined, 'warns ("Duplicate page detected")'],
      ['app/route.ts', undefined, 'next build refuses this too ("Conflicting route and page")'],
      ['app/(b)/x/page.tsx', undefined, '"You cannot have two parallel pages'],
      ['app/@side/page.tsx', undefined, 'belongs to a parallel or intercepting route'],
      ['pages/old.tsx', undefined, 'is a page of the Pages Router'],
      ['app/icon.tsx', undefined, 'is an icon, which next build knows'],
      ['instrumentation.ts', undefined, 'is what Next runs once'],
      ['app/page.jsx', 1, "imports 'next/image', which the sandbox does not have"],
      ['app/page.jsx', undefined, "doesn't have a root layout, without which next build ends"],
      ['app/client/[id]/page.tsx', undefined, 'cannot use both "use client" and export function'],
      ['app/edge/page.tsx', 1, 'asks for the Edge runtime'],
    ].map(([file, line, text]) => [file, line, expect.stringContaining(String(text))]),
  )
})

test('refuses settings of next.config that pages do not have, and runs handlers with them', async () => {
  const config = { 'next.config.mjs': 'export default { cacheComponents: true }' }
  const handler = { 'app/api/route.ts': `export const GET = () => new Response('handler')` }
  const pages = { 'app/layout.tsx': LAYOUT, 'app/page.tsx': PAGE }
  const refused = await start({ ...config, ...handler, ...pages })
  expect(places(refused.problems)).toEqual([
    ['next.config.mjs', undefined, 'cacheComponents is set, and the project has pages. The sandb'],
  ])
  const { sandbox } = await start({ ...config, ...handler })
  const response = await sandbox.fetch('/api')
  expect(await response.text()).toBe('handler')
})

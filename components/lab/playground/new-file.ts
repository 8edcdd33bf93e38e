// What a new file of a project starts with, by its name: as the docs of Next.js begin it.

import type { ProjectFiles } from '@/sandbox/protocol/project'
import { appDirectory } from '@/sandbox/protocol/paths'

interface Place {
  typed: boolean
  /** The file is the layout around all pages. */
  isRoot: boolean
}

const type = ({ typed }: Place, name: string) => (typed ? `: ${name}` : '')

const importReactNode = ({ typed }: Place) =>
  typed ? `import type { ReactNode } from 'react'\n\n` : ''

const around = (place: Place) => `{ children }${type(place, '{ children: ReactNode }')}`

const SKELETONS: Record<string, (place: Place) => string> = {
  route: (place) => `export async function GET(request${type(place, 'Request')}) {
  return Response.json({ hello: new URL(request.url).pathname })
}
`,
  page: () => `export default function Page() {
  return <h1>Hello, Next.js!</h1>
}
`,
  layout: (place) => (place.isRoot ? rootLayout(place) : nestedLayout(place)),
  template: (
    place,
  ) => `${importReactNode(place)}export default function Template(${around(place)}) {
  return <div>{children}</div>
}
`,
  loading: () => `export default function Loading() {
  return <p>Loading…</p>
}
`,
  error: (place) => `'use client'

${place.typed ? `interface Props {\n  error: Error & { digest?: string }\n  reset: () => void\n}\n\n` : ''}export default function ErrorPage({ error, reset }${type(place, 'Props')}) {
  return (
    <div>
      <h2>Something went wrong: {error.message}</h2>
      <button onClick={() => reset()}>Try again</button>
    </div>
  )
}
`,
  'not-found': () => `export default function NotFound() {
  return <h2>Not found</h2>
}
`,
  actions: (place) => `'use server'

export async function create(form${type(place, 'FormData')}) {
  console.log('create', form.get('name'))
}
`,
  proxy: (place) => proxySource(place, 'proxy'),
  middleware: (place) => proxySource(place, 'middleware'),
}

const rootLayout = (
  place: Place,
) => `${importReactNode(place)}export default function RootLayout(${around(place)}) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
`

const nestedLayout = (
  place: Place,
) => `${importReactNode(place)}export default function Layout(${around(place)}) {
  return <section>{children}</section>
}
`

const proxySource = (
  place: Place,
  name: string,
) => `import { NextResponse${place.typed ? ', type NextRequest' : ''} } from 'next/server'

export function ${name}(request${type(place, 'NextRequest')}) {
  const response = NextResponse.next()
  response.headers.set('x-path', request.nextUrl.pathname)
  return response
}

export const config = { matcher: '/api/:path*' }
`

const NAMED = /^(.*\/)?([\w-]+)\.([jt]sx?)$/
/** Written in JSX, which a file that ends in `.ts` cannot hold. */
const COMPONENTS = ['page', 'layout', 'template', 'loading', 'error', 'not-found']
const IN_APP = ['route', ...COMPONENTS]
const BESIDE_APP = ['proxy', 'middleware']

/**
 * The files that come with a new file at `path`, itself among them. The first page of a project brings a
 * root layout, as `next dev` adds one.
 */
export function newFiles(path: string, files: ProjectFiles): ProjectFiles {
  const [, folder = '', name = '', extension = ''] = NAMED.exec(path) ?? []
  const app = `${appDirectory({ ...files, [path]: '' })}/`
  const typed = extension.startsWith('ts')
  const known =
    (IN_APP.includes(name) && folder.startsWith(app)) ||
    (BESIDE_APP.includes(name) && `${folder}app/` === app) ||
    name === 'actions'
  const fits = known && !(extension === 'ts' && COMPONENTS.includes(name))
  const source = fits ? SKELETONS[name]?.({ typed, isRoot: folder === app }) : undefined
  const layout = rootLayoutFor(name === 'page' && known, app, files, typed)
  return { ...layout, [path]: source ?? '' }
}

function rootLayoutFor(
  isPage: boolean,
  app: string,
  files: ProjectFiles,
  typed: boolean,
): ProjectFiles {
  const has = Object.keys(files).some((file) => /\/layout\.[jt]sx?$/.test(file))
  if (!isPage || has) return {}
  return { [`${app}layout.${typed ? 'tsx' : 'jsx'}`]: rootLayout({ typed, isRoot: true }) }
}

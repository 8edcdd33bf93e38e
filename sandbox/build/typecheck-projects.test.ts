import { expect, test } from 'vitest'
import type { NextVersion } from '../client/types'
import type { ContentProject } from './content-projects'
import { typecheckProjects } from './typecheck-projects'

function project(
  folder: string,
  files: Record<string, string>,
  next: NextVersion = '16',
): ContentProject {
  const places = Object.keys(files).map((file) => [file, `${folder}/${file}`])
  return { folder, files, places: Object.fromEntries(places), next }
}

test('finds a mistake against the types of Next and Prisma, at its place on disk', () => {
  const right = project('content/right', {
    'app/route.ts': `
      import { NextResponse } from 'next/server'
      import { cookies } from 'next/headers'
      import { greeting } from '@/lib/greeting'
      export async function GET() {
        return NextResponse.json([greeting, (await cookies()).get('a')?.value])
      }`,
    'lib/greeting.ts': `export const greeting: string = 'hello'`,
  })
  const wrong = project('content/wrong', {
    'app/route.ts': [
      `import { cookies } from 'next/headers'`,
      `import { Prisma } from '@prisma/client'`,
      `import { greeting } from '@/lib/greeting'`,
      `export const GET = () => Response.json([cookies().get('a'), Prisma.nothing, greeting])`,
    ].join('\n'),
  })
  const problems = typecheckProjects([right, wrong])
  const at = (line: number, column: number, code: string) => ({
    file: 'content/wrong/app/route.ts',
    line,
    column,
    message: expect.stringContaining(code),
  })
  expect(problems).toEqual([at(3, 26, 'TS2307'), at(4, 51, 'TS2339'), at(4, 68, 'TS2339')])
}, 60_000)

test('checks a project against the version of Next that it is written for', () => {
  const withoutAwait = {
    'app/route.ts': `
      import { cookies } from 'next/headers'
      import { NextResponse } from 'next/server'
      export const GET = () => NextResponse.json(cookies().get('a')?.value)`,
  }
  const oneArgument = {
    'app/route.ts': `
      import { revalidateTag } from 'next/cache'
      export const POST = () => revalidateTag('a')`,
  }
  const failing = (['14', '15', '16'] as const).flatMap((next) =>
    typecheckProjects([
      project(`cookies on ${next}`, withoutAwait, next),
      project(`tag on ${next}`, oneArgument, next),
    ]).map(({ file, message }) => `${file.split('/')[0]}: ${message.slice(0, 6)}`),
  )
  expect(failing).toEqual(['cookies on 15: TS2339', 'cookies on 16: TS2339', 'tag on 16: TS2554'])
}, 120_000)

test('tells a mistake of a shared file once', () => {
  const shared = { 'lib/shared.ts': 'export const a: number = "text"' }
  const places = { 'lib/shared.ts': 'content/solution/lib/shared.ts' }
  const projects = ['one', 'two'].map((folder) => ({
    folder,
    files: shared,
    places,
    next: '16' as const,
  }))
  expect(typecheckProjects(projects)).toHaveLength(1)
}, 60_000)

test('knows JSX, CSS modules and Server Actions, and finds mistakes in them', () => {
  const page = (counter: string) => `
      import type { Metadata } from 'next'
      import Link from 'next/link'
      import './globals.css'
      import styles from './page.module.css'
      import { Counter } from '@/components/counter'
      import { save } from './actions'
      export const metadata: Metadata = { title: 'Problems' }
      export default async function Page({ params }: { params: Promise<{ id: string }> }) {
        const { id } = await params
        return (
          <form action={save.bind(null, id)} className={styles.form}>
            ${counter} <Link href="/">Home</Link>
          </form>
        )
      }`
  const rest = {
    'app/layout.tsx': `
      export default function Layout({ children }: { children: React.ReactNode }) {
        return <html lang="en"><body>{children}</body></html>
      }`,
    'app/actions.ts': `'use server'
      export async function save(id: string, form: FormData) { console.log(id, form) }`,
    'app/globals.css': 'body { margin: 0 }',
    'app/page.module.css': '.form { margin: 0 }',
    'components/counter.tsx': `'use client'
      import { useState } from 'react'
      export function Counter({ start }: { start: number }) {
        const [n, set] = useState(start)
        return <button onClick={() => set(n + 1)}>{n}</button>
      }`,
  }
  const problems = typecheckProjects([
    project('content/right', { ...rest, 'app/page.tsx': page('<Counter start={1} />') }),
    project('content/wrong', { ...rest, 'app/page.tsx': page('<Counter start="1" />') }),
  ])
  expect(problems).toEqual([
    {
      file: 'content/wrong/app/page.tsx',
      line: 13,
      column: 22,
      message: expect.stringContaining('TS2322'),
    },
  ])
}, 60_000)

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

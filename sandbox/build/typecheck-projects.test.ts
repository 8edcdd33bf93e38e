import { expect, test } from 'vitest'
import type { ContentProject } from './content-projects'
import { typecheckProjects } from './typecheck-projects'

function project(folder: string, files: Record<string, string>): ContentProject {
  const places = Object.keys(files).map((file) => [file, `${folder}/${file}`])
  return { folder, files, places: Object.fromEntries(places) }
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

test('tells a mistake of a shared file once', () => {
  const shared = { 'lib/shared.ts': 'export const a: number = "text"' }
  const places = { 'lib/shared.ts': 'content/solution/lib/shared.ts' }
  const projects = ['one', 'two'].map((folder) => ({ folder, files: shared, places }))
  expect(typecheckProjects(projects)).toHaveLength(1)
}, 60_000)

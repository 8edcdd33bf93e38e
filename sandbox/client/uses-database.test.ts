import { expect, test } from 'vitest'
import { usesDatabase } from './uses-database'

test.each([
  `import { db } from '@/lib/db'`,
  `import { db } from "../../lib/db.ts"`,
  `const { db } = await import('./db')`,
  `import { PrismaClient } from '@prisma/client'`,
])('sees the database in %s', (source) => {
  expect(usesDatabase({ 'app/page.tsx': '', 'lib/data.ts': source })).toBe(true)
})

test.each([
  `import { rates } from '@/lib/rates'`,
  `import feedback from '../feedb'`,
  `// no db here`,
])('sees none in %s', (source) => {
  expect(usesDatabase({ 'app/page.tsx': source })).toBe(false)
})

import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { generateDatabase } from '../build/prisma-generate'

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
}

test('has the client and the migration that its schema generates', async () => {
  const fresh = await mkdtemp(path.join(os.tmpdir(), 'route-lab-'))
  try {
    await copyFile(
      path.join(import.meta.dirname, 'schema.prisma'),
      path.join(fresh, 'schema.prisma'),
    )
    await generateDatabase(fresh)
    const files = await filesBelow(fresh)
    expect(await filesBelow(path.join(import.meta.dirname, 'client'))).toEqual(
      files
        .filter((file) => file.startsWith('client'))
        .map((file) => path.relative('client', file)),
    )
    for (const file of files) {
      const committed = await readFile(path.join(import.meta.dirname, file))
      const generated = await readFile(path.join(fresh, file))
      expect(committed.equals(generated), `${file} is stale: run npm run generate`).toBe(true)
    }
  } finally {
    await rm(fresh, { recursive: true })
  }
}, 60_000)

// Tests: a module of this repository in a page, for code that needs a document.

import path from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'

const repository = path.resolve(import.meta.dirname, '../..')

/** Makes the exports of `file`, a path in this repository, known in `page` as the global `name`. */
export async function exposeModule(page: Page, file: string, name: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [path.join(repository, file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2022',
    keepNames: true,
  })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
}

// Build time. How everything that runs in the server worker is bundled.

import type { BuildOptions } from 'esbuild'
import { repository } from './next-package'

/** Everything in the server worker is lowered like this: its context is carried by promises. */
export const LOWERED: BuildOptions = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  supported: { 'async-await': false, 'async-generator': false, 'for-await': false },
  mainFields: ['module', 'main'],
  conditions: ['import', 'default'],
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: repository,
}

/** The bytes of a bundle of one file. */
export function onlyFile(files: { contents: Uint8Array }[]): Uint8Array {
  const [file, ...rest] = files
  if (!file || rest.length > 0)
    throw new Error(`A bundle has ${files.length} files; the sandbox expects one.`)
  return file.contents
}

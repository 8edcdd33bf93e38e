// Build time. Lets code import the HTML files that lie beside the engine of a version.

import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import type { NextPackage } from './next-package'

/** Each is its text. */
export function htmlPlugin({ major }: NextPackage): Plugin {
  return {
    name: 'html',
    setup(esbuild) {
      esbuild.onLoad({ filter: new RegExp(`v${major}[\\\\/]\\d+\\.html$`) }, ({ path: file }) => ({
        contents: readFileSync(file, 'utf8').trim(),
        loader: 'text',
      }))
    },
  }
}

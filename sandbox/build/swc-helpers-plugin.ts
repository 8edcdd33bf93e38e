// Build time. `virtual:swc-helpers`: what compiled modules of a project import.

import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'esbuild'

const require = createRequire(import.meta.url)

/** The helpers that SWC's output imports (`externalHelpers`), by import specifier. */
export function helpersPlugin(): Plugin {
  const folder = path.join(path.dirname(require.resolve('@swc/helpers/package.json')), 'esm')
  const names = readdirSync(folder)
    .filter((name) =>
      /^_(async|await|wrap_async|overload_yield|using|tagged|class_private|check_private|define_property|interop|object|extends|to_consumable)/.test(
        name,
      ),
    )
    .map((name) => name.replace(/\.js$/, ''))
  return {
    name: 'swc-helpers',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:swc-helpers$/ }, () => ({
        path: 'helpers',
        namespace: 'swc-helpers',
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'swc-helpers' }, () => ({
        resolveDir: folder,
        contents: [
          ...names.map((name, index) => `import * as h${index} from './${name}.js'`),
          `export default { ${names.map((name, index) => `'@swc/helpers/_/${name}': h${index}`).join(', ')} }`,
        ].join('\n'),
      }))
    },
  }
}

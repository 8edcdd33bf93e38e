// Compiler worker and build time. Options of Next's SWC transform.

import { PAGE_EXTENSIONS } from '../protocol/paths'

/** Flags of next.config that Next's compiler heeds. */
export interface Flags {
  useCache: boolean
  cacheComponents: boolean
}

/** The option that SWC refuses without `cacheComponents`. */
const INSTANT = /export\s+(?:const|let|var)\s+instant\b/

/**
 * Allows all that a module may write; what the project's configuration forbids is told when it is loaded.
 * Neither flag is more lenient than its absence: with `useCache`, SWC refuses the option `runtime`, with
 * `cacheComponents` several.
 */
export const lenient = (source: string): Flags => ({
  useCache: source.includes('use cache'),
  cacheComponents: INSTANT.test(source),
})

/** `react-server`: for handlers and Server Components. `client`: for the browser, and to render on the server. */
export type Layer = 'react-server' | 'client'

/**
 * What is folded into the code. The client form runs in both places, so it asks for `window` and reads
 * `process.env` when it runs.
 */
const GLOBALS = {
  'react-server': {
    typeofs: { window: 'undefined' },
    envs: { NEXT_RUNTIME: '"nodejs"' },
  },
  client: {},
}

/**
 * Options of next/dist/build/swc/options.js for a file of the app directory, with only async functions
 * lowered. `hashSalt` is where `next build` puts its encryption key: left empty, so that the id of a Server
 * Action is the same in each compilation.
 */
export function swcOptions(file: string, layer: Layer, { useCache, cacheComponents }: Flags) {
  const isReactServerLayer = layer === 'react-server'
  const typescript = /\.tsx?$/.test(file)
  const jsx = !file.endsWith('.ts')
  return {
    // Rules for the files of app/ go by absolute paths.
    filename: `/${file}`,
    sourceFileName: file,
    sourceMaps: true,
    env: {
      targets: { chrome: '130' },
      include: ['transform-async-to-generator', 'transform-async-generator-functions'],
    },
    jsc: {
      externalHelpers: true,
      parser: {
        syntax: typescript ? 'typescript' : 'ecmascript',
        dynamicImport: true,
        decorators: false,
        [typescript ? 'tsx' : 'jsx']: jsx,
        importAssertions: true,
      },
      experimental: { keepImportAttributes: false },
      transform: {
        useDefineForClassFields: false,
        react: {
          importSource: 'react',
          runtime: 'automatic',
          development: false,
          useBuiltins: true,
        },
        optimizer: {
          simplify: false,
          globals: GLOBALS[layer],
        },
      },
    },
    serverComponents: {
      isReactServerLayer,
      cacheComponentsEnabled: cacheComponents,
      useCacheEnabled: useCache,
      taintEnabled: false,
      pageExtensions: PAGE_EXTENSIONS,
    },
    serverActions: {
      isReactServerLayer,
      isDevelopment: false,
      useCacheEnabled: useCache,
      hashSalt: '',
      cacheKinds: ['default', 'remote', 'private'],
    },
    disableNextSsg: true,
    isServerCompiler: true,
    isDevelopment: false,
    appDir: file.startsWith('src/app/') ? '/src/app' : '/app',
    isPageFile: false,
  }
}

/** Those of a compiler that takes `'use cache'` for a text without a meaning, as that of Next 14 does. */
export function passingOver(file: string) {
  const { serverActions: _, ...options } = swcOptions(file, 'react-server', NONE)
  return options
}

const NONE: Flags = { useCache: false, cacheComponents: false }

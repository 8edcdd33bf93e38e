// Compiler worker and build time. Types of the PostCSS plugins that Next ships without any.

declare module 'next/dist/compiled/icss-utils/index.js' {
  import type { Root } from 'postcss'
  type Symbols = Record<string, string>
  /** CommonJS, whose names Node does not see. */
  const icss: {
    extractICSS(root: Root): {
      /** By file: local name to the name there. */
      icssImports: Record<string, Symbols>
      icssExports: Symbols
    }
    replaceSymbols(root: Root, symbols: Symbols): void
    replaceValueSymbols(value: string, symbols: Symbols): string
  }
  export default icss
}

declare module 'next/dist/compiled/postcss-modules-values/index.js' {
  import type { PluginCreator } from 'postcss'
  const plugin: PluginCreator<never>
  export default plugin
}

declare module 'next/dist/compiled/postcss-modules-extract-imports/index.js' {
  import type { Plugin } from 'postcss'
  export default function plugin(): Plugin
}

declare module 'next/dist/compiled/postcss-modules-local-by-default/index.js' {
  import type { Plugin } from 'postcss'
  export default function plugin(options: { mode: 'local' | 'global' | 'pure' }): Plugin
}

declare module 'next/dist/compiled/postcss-modules-scope/index.js' {
  import type { Plugin } from 'postcss'
  export default function plugin(options: { generateScopedName(name: string): string }): Plugin
}

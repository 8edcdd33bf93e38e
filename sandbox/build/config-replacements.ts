// Build time. What is replaced of the modules that read a project's settings: next.config, segment config
// and the `config` of a proxy.

import type { Replacement } from './next-replacements'

const REPLACED = 'sandbox/server/next/replaced'

export const configReplacements: Replacement[] = [
  {
    module: 'server/config',
    how: 'shimmed',
    by: `${REPLACED}/server-config.ts`,
    reason:
      'It loads next.config. It does so here as well, from a script that is fetched when a project has one, but once for the build and once for the server; the router gets the result. A project without settings gets what the loader made of an empty project.',
  },
  {
    module: 'build/segment-config/app/app-segment-config',
    only: ['15', '16'],
    how: 'shimmed',
    by: `${REPLACED}/segment-config.ts`,
    reason:
      'The schema of segment config is in the same script, fetched when a route exports any of it.',
  },
  {
    module: 'build/next-config-ts/transpile-config',
    only: ['15', '16'],
    how: 'shimmed',
    by: `${REPLACED}/transpile-config.ts`,
    reason:
      'It compiles next.config.ts. The compiler worker has done so before the project is loaded.',
  },
  {
    module: 'server/config-utils',
    how: 'stubbed',
    by: `${REPLACED}/config-tools.ts`,
    reason: 'It prepares webpack.',
  },
  {
    module: 'lib/find-root',
    how: 'stubbed',
    by: `${REPLACED}/config-tools.ts`,
    reason: 'It looks for lock files in the folders above a project.',
  },
  {
    module: 'build/swc/index',
    how: 'stubbed',
    by: `${REPLACED}/config-tools.ts`,
    reason: 'The native compiler, asked whether it can handle CSS.',
  },
  {
    module: 'telemetry/flush-telemetry',
    only: ['16'],
    how: 'shimmed',
    by: `${REPLACED}/config-tools.ts`,
    reason: 'It ends the process when the configuration is invalid; here an error does.',
  },
  {
    module: 'telemetry/flush-and-exit',
    only: ['14', '15'],
    how: 'shimmed',
    by: `${REPLACED}/config-tools.ts`,
    reason: 'It ends the process when the configuration is invalid; here an error does.',
  },
  {
    module: 'cli/next-test',
    only: ['15', '16'],
    how: 'stubbed',
    by: `${REPLACED}/config-tools.ts`,
    reason: 'A command of its own; the schema of next.config only takes a list of names from it.',
  },
  {
    module: 'build/analysis/parse-module',
    how: 'stubbed',
    by: `${REPLACED}/page-analysis.ts`,
    reason:
      'Reads the `config` of a proxy or middleware file out of its source with the native compiler. Here the file is evaluated and its export is read.',
  },
  {
    module: 'build/analysis/extract-const-value',
    how: 'stubbed',
    by: `${REPLACED}/page-analysis.ts`,
    reason: 'Part of the same analysis of a source.',
  },
]

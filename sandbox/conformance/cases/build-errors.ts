import type { NextVersion } from '../../client/types'
import type { ConformanceCase, ConformanceTopic } from '../conformance-case'
import { buildError } from '../steps'

const failing = (
  project: string,
  name: string,
  error: RegExp,
  exceptions: Pick<ConformanceCase, 'masks' | 'skip'> = {},
  next?: NextVersion[],
  pages?: boolean,
): ConformanceTopic => ({
  project,
  alone: true,
  ...(next && { next }),
  ...(pages && { pages }),
  cases: [{ name, steps: [buildError(error)], ...exceptions }],
})

/** Projects that `next build` refuses, each built alone, with the sentence by which it does. */
export const buildErrors: ConformanceTopic[] = [
  failing(
    'build-static-cookies',
    'a static handler that sets a cookie',
    /Cookies can only be modified in a Server Action or Route Handler/,
  ),
  failing('build-throws', 'a static handler that throws', /thrown while building/),
  failing(
    'build-missing-export',
    'an import of a name that the module does not export',
    /Export third doesn't exist in target module/,
    {},
    ['16'],
  ),
  failing(
    'build-missing-name',
    'a static handler that calls a name which Next does not have',
    /\(0 , \w+\.nonsense\) is not a function/,
    {
      masks: [
        {
          field: 'build error',
          pattern: /\w+(?=\.nonsense)/,
          reason: 'A real build shortens the names of modules, and the message has one of them.',
        },
      ],
    },
  ),
  failing(
    'build-dynamic-error',
    "a look at the request with dynamic = 'error'",
    /with `dynamic = "error"`/,
  ),
  failing(
    'build-dynamic-option',
    'a computed option',
    /Next\.js can't recognize the exported `\w+` field in route/,
    {
      masks: [
        {
          field: 'build error',
          pattern: /`\w+`/,
          reason:
            'Turbopack names the option; the check of the webpack build, which runs here, does not.',
          next: ['16'],
        },
      ],
    },
  ),
  failing(
    'build-edge-static-params',
    'generateStaticParams of an edge handler',
    /cannot use both `export const runtime = 'edge'` and export `generateStaticParams`/,
    {},
    ['15', '16'],
  ),
  failing('build-edge-node-module', 'a module of Node in an edge handler', /node:crypto/),
  failing(
    'build-edge-cache-components',
    'an edge handler with cacheComponents',
    /Route segment config "runtime" is not compatible with `nextConfig\.cacheComponents`/,
    {},
    ['16'],
  ),
  failing(
    'build-proxy-config',
    'a matcher that is no literal',
    /Next\.js can't recognize the exported `config` field in route(?: "\/\w+":\n[^\n]*|[^\n]*)/,
    {
      masks: [
        {
          field: 'build error',
          pattern: /(?<=in route)[^]*/,
          reason:
            'Turbopack says what a matcher may be; the check of the webpack build, which runs here, names what it cannot read.',
          next: ['16'],
        },
      ],
    },
    ['15', '16'],
  ),
  {
    ...failing(
      'build-uncached-page',
      'data of the request outside of Suspense',
      /Route "\/": Next\.js encountered uncached or runtime data[^]*?blocking-prerender-dynamic/,
      {},
      ['16'],
    ),
    pages: true,
  },
  failing(
    'use-cache-disabled',
    "'use cache' without the option",
    /To use "use cache", please enable the (?:experimental )?feature flag .* in your Next\.js config/,
    {},
    ['15', '16'],
  ),
  failing(
    'build-slot-unmatched',
    'a slot without a page or a default for a path of its layout',
    /The following layouts have parallel route slots[^]*?in every sibling slot\./,
    {},
    ['16'],
    true,
  ),
  failing(
    'build-two-pages',
    'two pages for one path',
    /You cannot have two parallel pages that resolve to the same path\. Please check \S+ and \S+\./,
    {},
    ['16'],
    true,
  ),
]

// What the topics of the suite are about, and under which heading each stands.

import type { ConformanceTopic } from './conformance-case'
import { topics } from './topics'

export interface TopicGroup {
  title: string
  /** Their files of configuration matter most. */
  isConfig?: boolean
  /** A sentence for each topic, by the folder of its project. */
  about: Record<string, string>
}

const BUILDS_THAT_FAIL: TopicGroup = {
  title: 'Builds that fail',
  about: {
    'cache-components-config': 'Segment config that cacheComponents refuses.',
    'use-cache-disabled': "'use cache' without the option that allows it.",
    'metadata-twins': 'robots as a file of text beside one of code.',
    'metadata-beside-handler': 'A metadata file and a handler for one path.',
    'metadata-no-default': 'A metadata file without a default export.',
    'metadata-wrong-return': 'A metadata file that returns the wrong type.',
    'metadata-no-id': 'generateSitemaps that gives no id.',
    'build-static-cookies': 'A static handler that sets a cookie.',
    'build-throws': 'A static handler that throws while it is prerendered.',
    'build-missing-export': 'An import of a name that the module does not export.',
    'build-missing-name': 'A static handler that calls a name which Next does not export.',
    'build-dynamic-error': "A look at the request with dynamic = 'error'.",
    'build-dynamic-option': 'An option of segment config that has to be computed.',
    'build-proxy-config': 'A matcher of a proxy that is no literal.',
    'build-uncached-page': 'A page that reads data of the request outside of Suspense.',
    'build-slot-unmatched': 'A slot that has nothing to show for a path.',
    'build-two-pages': 'Two pages for one path.',
  },
}

export const topicGroups: TopicGroup[] = [
  {
    title: 'Routing and requests',
    about: {
      routing: 'Static, dynamic and catch-all segments, groups, private folders.',
      methods: 'Each HTTP method, with and without a handler of its own.',
      bodies: 'Bodies of requests: JSON, forms, files, streams, and wrong ones.',
      responses: 'Replies of every kind: JSON, redirects, streams, cookies, odd statuses.',
      'next-headers': 'cookies(), headers(), and the interrupts of next/navigation.',
      errors: 'What a visitor gets when a handler throws.',
      modules: 'State of modules, and imports of the project.',
      'missing-names': 'Calls of names that Next does not export in that version.',
      edge: 'Handlers of the Edge runtime.',
      env: 'Environment files, and what the build writes into the code.',
      urls: 'Addresses and queries as a handler sees them.',
      'nested-fetch': 'Handlers that fetch other handlers.',
      node: 'Modules of Node.js in a handler.',
      'static-files': 'Files of public/, with ranges and conditions.',
      'pages-api': 'API routes of the Pages Router.',
      dev: 'Handlers under next dev.',
    },
  },
  {
    title: 'Caching',
    about: {
      prerender: 'Which handlers the build stores, and what their stored replies look like.',
      'static-params': 'generateStaticParams: listed paths, other paths, dynamicParams.',
      swr: 'A stored reply that grows stale, is served once more, and is made anew.',
      'fetch-cache': 'fetch with cache and revalidate, and what it asks of the other host.',
      'unstable-cache': 'unstable_cache: keys, tags and times.',
      revalidate: 'revalidatePath and revalidateTag.',
      'dynamic-apis': 'What turns a static handler into a dynamic one.',
      'draft-mode': 'Draft mode passes by the caches.',
      caching: 'Several caches in one handler.',
      'use-cache': "'use cache' in handlers, on demand.",
      'cache-components': "cacheComponents: 'use cache', cacheLife and cacheTag in handlers.",
      'cache-components-pages': 'cacheComponents: pages with a shell and holes.',
      'cache-handler': 'A cache handler of the project.',
      'cache-handlers': "A handler of the project for 'use cache'.",
      'expire-time': 'The option expireTime in Cache-Control.',
    },
  },
  {
    title: 'Config and proxy',
    isConfig: true,
    about: {
      'base-path': 'The option basePath.',
      'trailing-slash': 'The option trailingSlash.',
      rules: 'headers, redirects and rewrites of next.config.',
      proxy: 'A proxy, or middleware: what it may answer, change and pass on.',
      'middleware-file': 'middleware.ts on each version.',
      'proxy-file': 'proxy.ts beside middleware.ts.',
      instrumentation: 'register and onRequestError of instrumentation.ts.',
      'instrumentation-pages': 'onRequestError for pages and actions.',
      'instrumentation-throws': 'A register that throws.',
      'instrumentation-unasked': 'instrumentation.ts without the flag of Next 14.',
    },
  },
  {
    title: 'Pages and actions',
    about: {
      pages: 'Pages as HTML and as the payload of React.',
      slots: 'Parallel routes and intercepted ones.',
      'global-not-found': 'The page for paths that no page has.',
      actions: 'Server Actions: values, closures, forms, redirects, caches, and refusals.',
      'actions-config': 'allowedOrigins, bodySizeLimit, and actions behind a proxy.',
    },
  },
  {
    title: 'Metadata files',
    about: {
      'metadata-routes': 'robots, sitemap and manifest as code.',
      'metadata-files': 'robots, sitemap and manifest as files of text.',
      'metadata-images': 'Icons and images of metadata.',
    },
  },
  BUILDS_THAT_FAIL,
]

/** Topics of one failing build each are many, and go by their name. */
export const groupOf = ({ project }: Pick<ConformanceTopic, 'project'>): TopicGroup | undefined =>
  topicGroups.find(({ about }) => project in about) ??
  (project.startsWith('build-') ? BUILDS_THAT_FAIL : undefined)

/** What a topic is about, in a sentence; its only case says it where nobody wrote one. */
export const aboutOf = (topic: ConformanceTopic): string =>
  groupOf(topic)?.about[topic.project] ?? topic.cases[0]?.name ?? ''

/** Topics under their headings, in the order of the suite. */
export const topicsOf = (group: TopicGroup): ConformanceTopic[] =>
  topics.filter((topic) => groupOf(topic) === group)

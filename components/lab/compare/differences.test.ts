import { expect, test } from 'vitest'
import { traceOf } from '@/components/testing/trace'
import type { NextVersion } from '@/sandbox/client/types'
import type { BuiltRoute, RouteKind } from '@/sandbox/protocol/build'
import type { CacheTouch } from '@/sandbox/protocol/cache'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { HeaderList } from '@/sandbox/protocol/trace'
import type { VersionOutcome, VersionReply } from '../state/comparison'
import { compareOutcomes } from './differences'

const reply = (body: string, headers: HeaderList = [], cache: CacheTouch[] = []): VersionReply => ({
  status: 200,
  statusText: 'OK',
  headers,
  body,
  trace: traceOf({
    url: '/api/time',
    answeredBy: { kind: 'next', version: '', route: '/api/time', file: FILE },
    cache,
  }),
})

const route = (kind: RouteKind): BuiltRoute => ({
  pathname: '/api/time',
  file: FILE,
  kind,
  symbol: kind === 'dynamic' ? 'ƒ' : '○',
  revalidate: null,
  expire: null,
  paths: [],
  why: '',
})

function outcome(next: NextVersion, part: Partial<VersionOutcome>): VersionOutcome {
  const nothing = {
    problems: [],
    reply: null,
    again: null,
    rebuilt: null,
    route: null,
    proxy: null,
  }
  return { next, version: next, ...nothing, ...part }
}

const FILE = 'app/api/time/route.ts'

const request = (source: string, others: ProjectFiles = {}, method = 'GET') => ({
  method,
  path: '/api/time',
  files: { ...others, [FILE]: source },
})

const get = request('export const GET = () => …')

/** The same route, dynamic in each version, with a body of its own that stays. */
const bodies = (...versions: NextVersion[]) =>
  versions.map((next) =>
    outcome(next, {
      reply: reply(`from ${next}`),
      again: reply(`from ${next}`),
      route: route('dynamic'),
    }),
  )

test('finds nothing where the replies are alike, whatever the date', () => {
  const make = (next: NextVersion, date: string) =>
    outcome(next, { reply: reply('a', [['Date', date]]), route: route('dynamic') })
  const { differences, same } = compareOutcomes([make('15', 'Mon'), make('16', 'Tue')], get)
  expect(differences).toEqual([])
  expect(same).toEqual(['what the build decides', 'the status', 'the body', 'what the caches did'])
})

test('explains a GET that 14 cached by itself, in all that follows from it', () => {
  const cached = outcome('14', {
    reply: reply('1', [['x-nextjs-cache', 'HIT']]),
    again: reply('1', [['x-nextjs-cache', 'HIT']]),
    route: route('static'),
  })
  const fresh = outcome('15', { reply: reply('2'), again: reply('3'), route: route('dynamic') })
  const { differences } = compareOutcomes([cached, fresh], get)
  expect(differences.map(({ name }) => name)).toEqual([
    'Build',
    'x-nextjs-cache',
    'Body',
    'Caches',
    'Caches, asked again',
    'Body, asked again',
  ])
  for (const { explanations } of differences) {
    expect(explanations).toEqual([expect.stringMatching(/^15: GET handlers are no longer cached/)])
  }
})

test('explains each step between versions for itself, and owns up where it cannot', () => {
  const source =
    "import { cookies } from 'next/headers'\nexport const GET = () => cookies().get('a')"
  const all = bodies('14', '15', '16')
  expect(compareOutcomes(all, request(source)).differences).toMatchObject([
    {
      name: 'Body',
      explanations: [
        expect.stringMatching(/^15: cookies\(\)/),
        expect.stringMatching(/^16: cookies\(\)/),
      ],
    },
  ])
  const unexplained = compareOutcomes(all, get).differences
  expect(unexplained).toMatchObject([{ name: 'Body', explanations: [null, null] }])
})

test('goes by the handler that answered, not by words elsewhere in the project', () => {
  const elsewhere = {
    'app/api/other/route.ts': "import { revalidateTag } from 'next/cache'\nrevalidateTag('a')",
    'proxy.ts': 'export const proxy = () => undefined',
    'next.config.ts': 'export default { cacheComponents: true }',
    'lib/session.ts': 'export const session = () => cookies().get("a")',
  }
  const source = [
    'export const GET = () => …',
    "export async function POST() { 'use cache'; revalidateTag('a'); return cookies().get('a') }",
  ].join('\n')
  const [change] = compareOutcomes(bodies('14', '15', '16'), request(source, elsewhere)).differences
  expect(change).toMatchObject({ name: 'Body', explanations: [null, null] })
})

test('does not look for a change behind a body that is new at each request', () => {
  const made = (next: NextVersion, first: string, second: string) =>
    outcome(next, { reply: reply(first), again: reply(second), route: route('dynamic') })
  const explanationsOf = (...all: VersionOutcome[]) =>
    compareOutcomes(all, get).differences[0]?.explanations
  const always = ['The body is another one at each request, in 15 and in 16.']
  expect(explanationsOf(made('15', 'at 1', 'at 2'), made('16', 'at 3', 'at 4'))).toEqual(always)
  expect(explanationsOf(made('15', '[1]', '[1,2]'), made('16', '[]', '[1]'))).toEqual(always)
  expect(explanationsOf(made('15', 'old 1', 'old 2'), made('16', 'new 3', 'new 4'))).toEqual([null])
})

test('explains no difference with a change of a version that is not between the two', () => {
  const asked = request("export const POST = () => revalidateTag('a')", {}, 'POST')
  const expired: CacheTouch = {
    operation: 'revalidate',
    store: null,
    id: null,
    key: 'a',
    label: 'tag a',
    atMs: 1,
  }
  const posted = (next: NextVersion) =>
    outcome(next, { reply: { ...reply(next, [], [expired]), status: 200 } })
  expect(compareOutcomes([posted('14'), posted('15')], asked).differences).toMatchObject([
    { explanations: [null] },
  ])
  expect(compareOutcomes([posted('15'), posted('16')], asked).differences).toMatchObject([
    { explanations: [expect.stringMatching(/^16: revalidateTag takes/)] },
  ])
})

test('says that copies were made at different times where each new copy differs in the same place', () => {
  const kept = (next: NextVersion, at: number, text = 'hello') =>
    outcome(next, {
      reply: reply(`{"text":"${text}","madeAt":"2026-11-29T10:00:0${at}.000Z"}`),
      again: reply(`{"text":"${text}","madeAt":"2026-11-29T10:00:0${at}.000Z"}`),
      rebuilt: `{"text":"${text}","madeAt":"2026-11-29T10:00:0${at + 1}.000Z"}`,
      route: route('static'),
    })
  const [body] = compareOutcomes([kept('14', 1), kept('15', 3)], get).differences
  expect(body?.explanations).toEqual([expect.stringMatching(/made at its own time/)])
  const [other] = compareOutcomes([kept('14', 1), kept('15', 3, 'bye')], get).differences
  expect(other?.explanations).toEqual([null])
})

test('explains that 14 sends a stored reply of a handler without Cache-Control', () => {
  const stored = (next: NextVersion, headers: HeaderList) =>
    outcome(next, {
      reply: reply('a', headers),
      again: reply('a', headers),
      route: route('static'),
    })
  const pair = [stored('14', []), stored('15', [['Cache-Control', 's-maxage=31536000']])]
  expect(compareOutcomes(pair, get).differences).toMatchObject([
    { name: 'cache-control', explanations: [expect.stringMatching(/14 sent it without/)] },
  ])
})

test('explains a call that fails because the name came later', () => {
  const broken = outcome('14', {
    reply: {
      ...reply('{"error":"(0 , _server.after) is not a function"}'),
      status: 500,
      statusText: 'Internal Server Error',
    },
  })
  const { differences } = compareOutcomes([broken, outcome('15', { reply: reply('{}') })], get)
  for (const { explanations } of differences)
    expect(explanations).toEqual([expect.stringMatching(/^15: after\(\) and connection\(\)/)])
})

test('explains by proxy.ts only what it runs for', () => {
  const matchers = [{ source: '/api/:path*', regexp: '^/api(?:/.*)?$' }]
  const proxy = { file: 'proxy.ts', name: 'proxy' as const, matchers }
  const pair = [
    outcome('15', { reply: reply('a') }),
    outcome('16', { reply: reply('a', [['x-seen', '1']]), proxy }),
  ]
  const explanationsFor = (path: string) =>
    compareOutcomes(pair, { ...get, path }).differences.flatMap(({ explanations }) => explanations)
  expect(explanationsFor('/api/time?a=1')).toEqual([expect.stringMatching(/called proxy\.ts/)])
  expect(explanationsFor('/other')).toEqual([null])
})

test('compares the other versions when the project does not run in one', () => {
  const broken = outcome('14', { problems: ['next/cache has no cacheTag.'] })
  const others = (['15', '16'] as const).map((next) =>
    outcome(next, { reply: reply('a'), route: route('dynamic') }),
  )
  const { differences, same } = compareOutcomes([broken, ...others], get)
  expect(differences).toEqual([
    { name: 'Runs', values: ['next/cache has no cacheTag.', 'yes', 'yes'], explanations: [null] },
  ])
  expect(same).toContain('the body')
})

test('calls nothing the same when one version alone runs the project', () => {
  const alone = outcome('16', { reply: reply('a'), route: route('dynamic') })
  const broken = outcome('15', { problems: ['no'] })
  expect(compareOutcomes([broken, alone], get).same).toEqual([])
})

test('explains the names that a version adds to Vary', () => {
  const make = (next: NextVersion, vary: string) =>
    outcome(next, { reply: reply('a', [['Vary', vary]]), route: route('dynamic') })
  const before = 'rsc, next-router-state-tree, next-router-prefetch'
  const outcomes = [
    make('14', 'RSC, Next-Router-State-Tree, Next-Router-Prefetch'),
    make('15', `${before}, next-router-segment-prefetch`),
    make('16', `${before}, next-router-segment-prefetch, Accept-Encoding`),
  ]
  const { differences } = compareOutcomes(outcomes, get)
  expect(differences).toMatchObject([
    {
      name: 'vary',
      explanations: [
        expect.stringMatching(/^15: Vary names one more header/),
        expect.stringMatching(/^16: Vary names Accept-Encoding/),
      ],
    },
  ])
})

import { expect, test } from 'vitest'
import type { NextVersion } from '@/sandbox/client/types'
import type { BuiltRoute, RouteKind } from '@/sandbox/protocol/build'
import type { CacheTouch } from '@/sandbox/protocol/cache'
import type { HeaderList } from '@/sandbox/protocol/trace'
import type { VersionOutcome, VersionReply } from '../state/comparison'
import { compareOutcomes } from './differences'

const reply = (body: string, headers: HeaderList = [], cache: CacheTouch[] = []): VersionReply => ({
  status: 200,
  statusText: 'OK',
  headers,
  body,
  trace: {
    id: 1,
    startedAt: 0,
    method: 'GET',
    url: '/api/time',
    status: 200,
    answeredBy: { kind: 'next', version: '', route: '/api/time', file: 'app/api/time/route.ts' },
    phases: [],
    queries: [],
    cache,
    upstream: [],
    logs: [],
    raw: { request: '', response: '' },
  },
})

const route = (kind: RouteKind): BuiltRoute => ({
  pathname: '/api/time',
  file: 'app/api/time/route.ts',
  kind,
  symbol: kind === 'dynamic' ? 'ƒ' : '○',
  revalidate: null,
  expire: null,
  paths: [],
  why: '',
})

function outcome(next: NextVersion, part: Partial<VersionOutcome>): VersionOutcome {
  return { next, version: next, problems: [], reply: null, again: null, route: null, ...part }
}

const get = { method: 'GET', files: { 'app/api/time/route.ts': 'export const GET = () => …' } }

test('finds nothing where the replies are alike, whatever the date', () => {
  const make = (next: NextVersion, date: string) =>
    outcome(next, { reply: reply('a', [['Date', date]]), route: route('dynamic') })
  const { differences, same } = compareOutcomes([make('15', 'Mon'), make('16', 'Tue')], get)
  expect(differences).toEqual([])
  expect(same).toEqual(['Runs', 'Build', 'Status', 'Body', 'Caches'])
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
  const all = (['14', '15', '16'] as const).map((next, at) =>
    outcome(next, {
      reply: reply(`body ${at}`),
      again: reply(`body ${at}`),
      route: route('dynamic'),
    }),
  )
  const source =
    "import { cookies } from 'next/headers'\nexport const GET = () => cookies().get('a')"
  const { differences } = compareOutcomes(all, {
    method: 'GET',
    files: { 'app/a/route.ts': source },
  })
  expect(differences).toMatchObject([
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

test('does not look for a change behind a body that is new at each request', () => {
  const all = (['15', '16'] as const).map((next) =>
    outcome(next, {
      reply: reply(`${next} a`),
      again: reply(`${next} b`),
      route: route('dynamic'),
    }),
  )
  const [body] = compareOutcomes(all, get).differences
  expect(body?.explanations).toEqual(['The body is another one at each request, in 15 and in 16.'])
})

test('explains no difference with a change of a version that is not between the two', () => {
  const files = {
    'app/a/route.ts': "import { revalidateTag } from 'next/cache'\nrevalidateTag('a')",
  }
  const pair = [outcome('14', { reply: reply('a') }), outcome('15', { reply: reply('b') })]
  expect(compareOutcomes(pair, { method: 'POST', files }).differences).toMatchObject([
    { explanations: [null] },
  ])
  const later = [outcome('15', { reply: reply('a') }), outcome('16', { reply: reply('b') })]
  expect(compareOutcomes(later, { method: 'POST', files }).differences).toMatchObject([
    { explanations: [expect.stringMatching(/^16: revalidateTag takes/)] },
  ])
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
  expect(same).toContain('Body')
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

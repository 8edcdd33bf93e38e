import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { draftOf } from './request-draft'
import { toCurl, toFetch } from './snippets'

const create = draftOf({
  name: 'Create',
  method: 'POST',
  path: "/api/problems?by=o'neil",
  headers: [
    ['X-Empty', ''],
    ['X-Name', 'a "b"'],
  ],
  body: { kind: 'json', text: '{"name": "It\'s"}' },
})

test('writes curl so that a shell passes every word as it is', () => {
  const script = toCurl(create).replace(/^curl/, 'printf "%s\\n"')
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n')
  expect(words).toEqual([
    "http://localhost:3000/api/problems?by=o'neil",
    '--request',
    'POST',
    '--header',
    'X-Empty;',
    '--header',
    'X-Name: a "b"',
    '--header',
    'Content-Type: application/json',
    '--data-raw',
    '{"name": "It\'s"}',
  ])
})

test('writes a plain GET as a plain curl', () => {
  const draft = draftOf({ name: 'x', method: 'GET', path: '/api' })
  expect(toCurl(draft)).toBe("curl 'http://localhost:3000/api'")
})

test('asks curl for the head only', () => {
  const draft = draftOf({ name: 'x', method: 'HEAD', path: '/api' })
  expect(toCurl(draft)).toBe("curl 'http://localhost:3000/api' \\\n  --head")
})

test('writes a fetch call that sends the same request', async () => {
  const calls: unknown[] = []
  const fetch = (...args: unknown[]) => calls.push(args)
  const run = new Function('fetch', `return (async () => { ${toFetch(create, '/play/1')} })()`)
  await run(fetch)
  expect(calls).toEqual([
    [
      "/play/1/api/problems?by=o'neil",
      {
        method: 'POST',
        headers: [
          ['X-Empty', ''],
          ['X-Name', 'a "b"'],
          ['Content-Type', 'application/json'],
        ],
        body: '{"name": "It\'s"}',
      },
    ],
  ])
})

test('writes multipart for both, files included', () => {
  const draft = draftOf({
    name: 'x',
    method: 'POST',
    path: '/up',
    body: {
      kind: 'multipart',
      fields: [
        { name: 'title', value: '@home' },
        { name: 'file', file: { name: 'a.txt', type: 'text/plain', text: 'hello' } },
      ],
    },
  })
  expect(toCurl(draft)).toContain(
    "--form-string 'title=@home' \\\n  --form 'file=@a.txt;type=text/plain'",
  )
  expect(toFetch(draft)).toBe(
    [
      'const form = new FormData()',
      "form.append('title', '@home')",
      "form.append('file', new File(['…'], 'a.txt', { type: 'text/plain' }))",
      "const response = await fetch('/up', {",
      "  method: 'POST',",
      '  body: form,',
      '})',
    ].join('\n'),
  )
})

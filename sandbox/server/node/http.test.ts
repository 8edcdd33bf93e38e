import { expect, test } from 'vitest'
import type { HeaderList } from '../../protocol/trace'
import { ServerResponse, joinHeaders, type ResponseSink } from './http'

test('joins repeated request headers as Node does', () => {
  const joined = joinHeaders([
    ['Accept', 'a'],
    ['accept', 'b'],
    ['Cookie', 'x=1'],
    ['cookie', 'y=2'],
    ['Host', 'first'],
    ['host', 'second'],
    ['Set-Cookie', 'p=1'],
    ['set-cookie', 'q=2'],
  ])
  expect(joined).toEqual({
    accept: 'a, b',
    cookie: 'x=1; y=2',
    host: 'first',
    'set-cookie': ['p=1', 'q=2'],
  })
})

function record() {
  const seen: {
    status?: number
    statusText?: string
    headers?: HeaderList
    body: string
    ended: boolean
    failed?: string
  } = { body: '', ended: false }
  const sink: ResponseSink = {
    head: (status, statusText, headers) => Object.assign(seen, { status, statusText, headers }),
    write: (chunk) => {
      seen.body += new TextDecoder().decode(chunk)
      return true
    },
    end: () => {
      seen.ended = true
    },
    fail: (reason) => {
      seen.failed = reason.message
    },
  }
  return { seen, sink }
}

test('sends the head once, then the body', () => {
  const { seen, sink } = record()
  const response = new ServerResponse(sink, 'GET')
  response.setHeader('X-A', '1').appendHeader('x-a', '2')
  response.statusCode = 404
  response.write('not ')
  response.end('here')
  expect(seen).toMatchObject({
    status: 404,
    statusText: 'Not Found',
    headers: [
      ['X-A', '1'],
      ['X-A', '2'],
    ],
    body: 'not here',
    ended: true,
  })
  expect(() => response.setHeader('late', '1')).toThrow('after they are sent')
})

test('sends no body for HEAD and 204', () => {
  for (const [method, status] of [
    ['HEAD', 200],
    ['GET', 204],
  ] as const) {
    const { seen, sink } = record()
    const response = new ServerResponse(sink, method)
    response.statusCode = status
    response.end('hidden')
    expect(seen).toMatchObject({ body: '', ended: true })
  }
})

test('tells the reader when a body breaks off', () => {
  const { seen, sink } = record()
  const response = new ServerResponse(sink, 'GET')
  response.write('half')
  response.destroy(new Error('gone'))
  expect(seen.failed).toBe('gone')
})

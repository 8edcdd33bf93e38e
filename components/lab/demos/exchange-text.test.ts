import { expect, test } from 'vitest'
import { exchangeText } from './exchange-text'
import type { LiveExchange } from './live-request'

const exchange: LiveExchange = {
  request: {
    method: 'POST',
    path: '/withdraw',
    headers: [['origin', 'https://evil.example.com']],
    body: {
      fields: [
        { name: '$ACTION_0:1', value: '[1]' },
        { name: 'note', value: 'x'.repeat(200) },
      ],
    },
    forged: ['origin', '$ACTION_0:1'],
  },
  received: [
    ['host', 'localhost:3000'],
    ['user-agent', 'a browser'],
    ['origin', 'https://evil.example.com'],
  ],
  status: 500,
  statusText: 'Internal Server Error',
  headers: [
    ['Date', 'today'],
    ['Content-Type', 'text/plain'],
  ],
  text: 'x'.repeat(500),
  logs: [],
  queries: [],
}

test('shows the headers that matter as the server got them, and marks what was forged', () => {
  expect(exchangeText(exchange).sent).toEqual([
    { text: 'POST /withdraw' },
    { text: 'host: localhost:3000', forged: false },
    { text: 'origin: https://evil.example.com', forged: true },
    { text: '' },
    { text: 'Fields of the form:' },
    { text: '$ACTION_0:1 = [1]', forged: true },
    { text: `note = ${'x'.repeat(120)}… (200 characters)`, forged: false },
  ])
})

test('leaves out what every reply has, and cuts a long body', () => {
  expect(exchangeText(exchange).reply).toEqual([
    { text: 'Content-Type: text/plain' },
    { text: '' },
    { text: `${'x'.repeat(400)}… (500 characters)` },
  ])
  expect(exchangeText({ ...exchange, text: '' }).reply.at(-1)).toEqual({ text: '(no body)' })
})

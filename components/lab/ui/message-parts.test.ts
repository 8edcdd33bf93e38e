import { expect, test } from 'vitest'
import { messageParts } from './message-parts'

test('keeps code and the carets below it apart from the text around them', () => {
  const message = [
    'next build fails at /: Event handlers cannot be passed to Client Component props.',
    '  {onClick: function onClick, children: ...}',
    '            ^^^^^^^^^^^^^^^^',
    'If you need interactivity, consider converting part of this to a Client Component.',
  ]
  expect(messageParts(message.join('\n'))).toEqual([
    { kind: 'text', text: message[0] },
    { kind: 'code', text: `${message[1]}\n${message[2]}` },
    { kind: 'text', text: message[3] },
  ])
})

test('leaves a message without code whole', () => {
  expect(messageParts('one\ntwo')).toEqual([{ kind: 'text', text: 'one\ntwo' }])
})

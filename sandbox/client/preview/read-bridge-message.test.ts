import { expect, test } from 'vitest'
import type { DriveReply, PageState } from '../../protocol/drive'
import { readBridgeMessage } from './read-bridge-message'

const state: PageState = {
  title: 'Start',
  heading: null,
  text: 'Start',
  items: ['one'],
  fields: [
    {
      label: 'Name',
      value: '',
      checked: false,
      disabled: false,
      invalid: false,
      description: '',
      focused: false,
    },
  ],
  buttons: [{ name: 'Save', disabled: true }],
  links: [{ name: 'Home', href: '/' }],
  busy: [],
  hidden: [['id', '1']],
  waiting: true,
}

const reply: DriveReply = { refusal: null, unrest: 'requests', states: [state] }

test('reads what a driven document shows', () => {
  const message = { type: 'driven', id: 1, reply }
  expect(readBridgeMessage(message)).toBe(message)
  expect(readBridgeMessage({ ...message, reply: { ...reply, unrest: null } })).not.toBeNull()
})

test.each<[string, unknown]>([
  ['no reply', undefined],
  ['a reply that is text', 'done'],
  ['unrest that is unknown', { ...reply, unrest: 'asleep' }],
  ['a refusal that is no text', { ...reply, refusal: { toString: null } }],
  ['states that are no list', { ...reply, states: { length: 1, 0: state } }],
  ['a list with holes', { ...reply, states: Array(2) }],
  ['a state without its text', { ...reply, states: [{ ...state, text: undefined }] }],
  ['items that are no texts', { ...reply, states: [{ ...state, items: [{}] }] }],
  ['a field without a label', { ...reply, states: [{ ...state, fields: [{ value: '' }] }] }],
  ['a button that is null', { ...reply, states: [{ ...state, buttons: [null] }] }],
  ['half a hidden field', { ...reply, states: [{ ...state, hidden: [['id']] }] }],
  ['waiting that is no flag', { ...reply, states: [{ ...state, waiting: 1 }] }],
])('refuses %s', (_, wrong) => {
  expect(readBridgeMessage({ type: 'driven', id: 1, reply: wrong })).toBeNull()
})

test('refuses a reply to no order, and what is no message at all', () => {
  expect(readBridgeMessage({ type: 'driven', id: '1', reply })).toBeNull()
  expect(readBridgeMessage({ type: 'toString' })).toBeNull()
  expect(readBridgeMessage(null)).toBeNull()
  expect(readBridgeMessage('driven')).toBeNull()
})

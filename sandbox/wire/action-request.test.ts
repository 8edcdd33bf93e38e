import { beforeAll, expect, test } from 'vitest'
import type { HeaderList } from '../protocol/trace'
import { type ReactWire, loadReactWire } from '../testing/react-wire'
import { type ActionRequest, type WireRequest, readActionRequest } from './action-request'
import { actionNames } from './action-names'
import { showValue } from './show-value'

let wire: ReactWire
beforeAll(async () => {
  wire = await loadReactWire()
})

/** The first byte says that the function reads its first two arguments. */
const ADD = `60${'ab'.repeat(20)}`
const INLINE = `60${'cd'.repeat(20)}`
const names = actionNames({
  'app/actions.ts': { actions: { [ADD]: 'addProblem' }, actionNames: { [ADD]: 'addProblem' } },
  'app/page.tsx': {
    actions: { [INLINE]: '$$RSC_SERVER_ACTION_0' },
    actionNames: { [INLINE]: 'rename' },
  },
})

/** As long as what Next makes of one short variable. */
const ENCRYPTED = Buffer.alloc(90, 7).toString('base64')

async function post(body: string | FormData, headers: HeaderList = []): Promise<WireRequest> {
  const request = new Request('http://localhost:3000/', { method: 'POST', body })
  return {
    method: 'POST',
    headers: [...headers, ['Content-Type', request.headers.get('content-type')!]],
    body: await request.bytes(),
  }
}

async function call(args: unknown[], id = ADD): Promise<ActionRequest> {
  const body = await wire.client.encodeReply(args, {
    temporaryReferences: wire.client.createTemporaryReferenceSet(),
  })
  return (await readActionRequest(await post(body, [['Next-Action', id]]), names))!
}

const shown = ({ arguments: args }: ActionRequest) => args.map(({ value }) => showValue(value))

function fields(entries: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}

test('shows the action and its arguments', async () => {
  const action = await call([{ title: 'Two Sum', level: undefined }, new Date(0), 5n, '$5'])
  expect(action).toMatchObject({ by: 'fetch', label: 'app/actions.ts: addProblem', problem: null })
  expect(shown(action)).toEqual([
    '{ title: "Two Sum", level: undefined }',
    'Date(1970-01-01T00:00:00.000Z)',
    '5n',
    '"$5"',
  ])
  expect(action.arguments.map(({ unread }) => unread ?? false)).toEqual([false, false, true, true])
})

test('shows collections, bytes, files, promises, streams and functions', async () => {
  const other = wire.client.createServerReference(INLINE, () => Promise.resolve())
  async function* count() {
    yield 1
    yield 'two'
  }
  const action = await call([
    new Map([['a', new Set([1])]]),
    new Uint8Array([1, 2]),
    new Blob(['abc'], { type: 'text/plain' }),
    Promise.resolve('late'),
    { [Symbol.asyncIterator]: count },
    other,
    new Float64Array([1]),
    () => 'kept',
  ])
  expect(shown(action)).toEqual([
    'Map { "a" → Set { 1 } }',
    'Uint8Array(2 bytes: 01 02)',
    'Blob (text/plain, 3 bytes)',
    'Promise("late")',
    'async iterable [1, "two"]',
    'Server Action app/page.tsx: rename',
    'Float64Array(8 bytes: 00 00 00 00 00 00 f0 3f)',
    '(kept by the sender)',
  ])
})

test('reads references with two hexadecimal digits', async () => {
  const action = await call(Array.from({ length: 20 }, (_, at) => new Set([at])))
  expect(shown(action).at(-1)).toBe('Set { 19 }')
})

test('shows an object that stands twice, and one that holds itself', async () => {
  const tag = { name: 'array' }
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  expect(shown(await call([tag, [tag]]))).toEqual(['{ name: "array" }', '[{ name: "array" }]'])
  expect(shown(await call([circle]))).toEqual(['{ self: { self: $0:0 } }'])
})

test('tells the fields of the author from those of React', async () => {
  const form = fields({ [`$ACTION_ID_${ADD}`]: '', title: 'Two Sum' })
  form.append('file', new File(['abc'], 'notes.txt', { type: 'text/plain' }))
  const action = await call([{ ok: true }, form])
  expect(action.fields.map(({ name, framework }) => [name, framework])).toEqual([
    [`$ACTION_ID_${ADD}`, true],
    ['title', false],
    ['file', false],
  ])
  expect(action.arguments[1]!.from).toBe('form')
  expect(showValue(action.fields[2]!.value)).toBe('File "notes.txt" (text/plain, 3 bytes)')
})

test('says how much of an inline action is encrypted', async () => {
  const action = await call([Promise.resolve(ENCRYPTED), 'new name'], INLINE)
  expect(action.arguments.map(({ from, encryptedBytes }) => [from, encryptedBytes])).toEqual([
    ['closure', 90],
    ['call', undefined],
  ])
  const plainCall = await call([ENCRYPTED], ADD)
  expect(plainCall.arguments[0]!.from).toBe('call')
})

test('reads a form that was posted without JavaScript', async () => {
  const { name, data } = await wire.formAction(ADD, [], '1')
  expect(data).toBeNull()
  const form = fields({ [name]: '', title: 'Two Sum' })
  const action = await readActionRequest(await post(form), names)
  expect(action).toMatchObject({ by: 'form', label: 'app/actions.ts: addProblem' })
  expect(shown(action!)).toEqual(['FormData { title: "Two Sum" }'])
})

test('reads bound arguments and the state of useActionState from a form', async () => {
  const { name, data } = await wire.formAction(INLINE, [ENCRYPTED, 7, { error: null }], '1')
  const form = fields({ [name]: '', title: 'Two Sum', $ACTION_KEY: 'k1' })
  for (const [key, value] of data!) form.append(key, value)
  const action = (await readActionRequest(await post(form), names))!
  expect(action.label).toBe('app/page.tsx: rename')
  expect(action.arguments.map(({ from }) => from)).toEqual(['closure', 'bind', 'state', 'form'])
  expect(shown(action).slice(1)).toEqual(['7', '{ error: null }', 'FormData { title: "Two Sum" }'])
  expect(action.fields.filter(({ framework }) => !framework).map((field) => field.name)).toEqual([
    'title',
  ])
})

test('leaves other requests alone', async () => {
  expect(await readActionRequest(await post(fields({ title: 'x' })), names)).toBeNull()
  expect(await readActionRequest(await post('{}'), names)).toBeNull()
  expect(await readActionRequest({ method: 'GET', headers: [], body: null }, names)).toBeNull()
})

test('says what is wrong with a body', async () => {
  const headers: HeaderList = [['Next-Action', 'nobody']]
  const cut = await readActionRequest(await post('[{"a":', headers), names)
  expect(cut).toMatchObject({ label: 'unknown action nobody', arguments: [] })
  expect(cut!.problem).toMatch(/no JSON/)
  const noList = await readActionRequest(await post('{}', headers), names)
  expect(noList!.problem).toMatch(/no list of arguments/)
  const noForm: WireRequest = {
    method: 'POST',
    headers: [...headers, ['Content-Type', 'multipart/form-data; boundary=x']],
    body: new TextEncoder().encode('nothing'),
  }
  expect((await readActionRequest(noForm, names))!.problem).toMatch(/boundary/)
})

test('parts that refer to each other without end stay readable', async () => {
  const form = fields({ '0': '["$@1","$Q2"]', '1': '"$@1"', '2': '[["$Q2","$2"]]' })
  const action = await readActionRequest(await post(form, [['Next-Action', ADD]]), names)
  expect(shown(action!)[0]).toBe('Promise(Promise(pending))')
})

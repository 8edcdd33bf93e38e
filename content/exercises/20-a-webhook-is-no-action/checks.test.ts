import { expect, test } from 'vitest'
import { openPage, request, sql, suspect } from '@/sandbox/checks/api'

const secret = 'a-secret-of-two'
const verdictOf = async (id: number) =>
  (await sql('SELECT verdict FROM "Submission" WHERE id = $1', [id]))[0]?.verdict

async function sign(body: string): Promise<string> {
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(body)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The judge writes its JSON with spaces. */
const report = (submission: unknown, verdict: string) =>
  `{ "submission": ${JSON.stringify(submission)}, "verdict": "${verdict}" }`

function post(body: string, signature?: string) {
  return request('POST', '/api/judge', {
    text: body,
    headers: {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'x-judge-signature': signature }),
    },
  })
}

const postSigned = async (body: string) => post(body, await sign(body))

test('A signed report is stored', async () => {
  const reply = await postSigned(report(1, 'RUNTIME_ERROR'))
  if (reply.status === 401) {
    const compact = '{"submission":1,"verdict":"RUNTIME_ERROR"}'
    suspect('signed-again', (await postSigned(compact)).status === 204)
    suspect('secret-on-the-wire', (await post(compact, secret)).status === 204)
  }
  expect(reply.status, 'Status').toBe(204)
  expect(await verdictOf(1), 'Verdict in the database').toBe('RUNTIME_ERROR')
})

test('The next visitor sees the verdict', async () => {
  await postSigned(report(1, 'RUNTIME_ERROR'))
  const page = await openPage('/')
  const items = await page.items()
  const stored = (await verdictOf(1)) === 'RUNTIME_ERROR'
  suspect('page-not-told', stored && !items.includes('1 ada RUNTIME_ERROR'))
  expect(items, 'The page').toContain('1 ada RUNTIME_ERROR')
})

test('A report without a signature is refused', async () => {
  const before = await verdictOf(1)
  const reply = await post(report(1, 'RUNTIME_ERROR'))
  suspect('signature-if-there-is-one', reply.status === 204)
  expect(reply.status, 'Status').toBe(401)
  expect(await verdictOf(1), 'Verdict in the database').toBe(before)
})

test('A wrong signature is refused', async () => {
  const before = await verdictOf(1)
  const other = await sign(report(2, 'RUNTIME_ERROR'))
  expect((await post(report(1, 'RUNTIME_ERROR'), other)).status, 'Of another report').toBe(401)
  expect((await post(report(1, 'RUNTIME_ERROR'), 'abc')).status, 'A short one').toBe(401)
  expect(await verdictOf(1), 'Verdict in the database').toBe(before)
})

test('Signed nonsense is answered with 400', async () => {
  expect((await postSigned('not json')).status, 'No JSON').toBe(400)
  expect((await postSigned(report(1, 'BRILLIANT'))).status, 'No such verdict').toBe(400)
  expect((await postSigned(report(99_999, 'ACCEPTED'))).status, 'No such submission').toBe(400)
})

test('Nothing on the page can store a verdict', async () => {
  const before = await verdictOf(1)
  const page = await openPage('/')
  const fields = [...(await page.hiddenFields()), ['submission', '1'], ['verdict', 'RUNTIME_ERROR']]
  const boundary = 'by-hand'
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  await request('POST', '/', {
    text: `${parts.join('')}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  const after = await verdictOf(1)
  suspect('action-left', after !== before)
  expect(after, 'Verdict in the database').toBe(before)
})

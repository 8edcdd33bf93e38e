// The request that is made of a form, as the HTML standard has it.

import { beforeAll, expect, test } from 'vitest'
import { useBarePage } from '../../testing/bare-page'
import { exposeModule } from '../../testing/expose-module'
import '../../testing/visitor'

const bare = useBarePage()

beforeAll(() => exposeModule(bare.page, 'sandbox/testing/visitor.ts', 'visitor'))

/** The request of the first form in `body`, sent by its first button from a page at `/list?page=2`. */
function requestOf(body: string) {
  return bare.page.evaluate(async (body) => {
    const parsed = new DOMParser().parseFromString(body, 'text/html')
    const form = parsed.querySelector('form')
    const button = parsed.querySelector('button')
    if (!form || !button) throw new Error('The body has no form with a button.')
    const page = new URL('http://localhost:3000/list?page=2')
    const request = visitor.formRequest(form, button, page)
    if (!request) return null
    const { method, url, body: sent, contentType } = request
    const fields =
      sent instanceof FormData ? [...sent].map(([name, value]) => [name, String(value)]) : null
    return { method, url: url.href, contentType, body: fields ?? sent }
  }, body)
}

/** Name of the field that keeps the form from being sent. */
function invalidIn(body: string): Promise<string | undefined> {
  return bare.page.evaluate((body) => {
    const parsed = new DOMParser().parseFromString(body, 'text/html')
    const form = parsed.querySelector('form')
    const button = parsed.querySelector('button')
    return form && button ? visitor.invalidField(form, button)?.name : 'no form'
  }, body)
}

const field = '<input name="q" value="two sum">'
const site = 'http://localhost:3000'

test('asks with GET, and puts the fields in place of the query', async () => {
  const sent = { method: 'GET', url: `${site}/search?q=two+sum`, body: null }
  expect(
    await requestOf(`<form action="/search?old=1">${field}<button>Go</button></form>`),
  ).toEqual(sent)
})

test('posts fields and the pressed button, with line breaks as the standard has them', async () => {
  const body = `<form method="post" action="save"><textarea name="t">\na\nb</textarea>
    <input name="off" disabled value="x"><input type="checkbox" name="c" value="y">
    <button name="how" value="now">Go</button><button name="how" value="later">Later</button></form>`
  expect(await requestOf(body)).toEqual({
    method: 'POST',
    url: `${site}/save`,
    contentType: 'application/x-www-form-urlencoded',
    body: 't=a%0D%0Ab&how=now',
  })
})

test('posts as multipart and as plain text where the form says so', async () => {
  const form = (type: string) =>
    `<form method="POST" enctype="${type}" action="/x">${field}<button>Go</button></form>`
  expect(await requestOf(form('multipart/form-data'))).toMatchObject({ body: [['q', 'two sum']] })
  expect(await requestOf(form('text/plain'))).toMatchObject({
    contentType: 'text/plain',
    body: 'q=two sum\r\n',
  })
})

test('lets the pressed button say where and how', async () => {
  const body = `<form action="/no">${field}<button formaction="/yes" formmethod="post" formenctype="text/plain">Go</button></form>`
  expect(await requestOf(body)).toMatchObject({
    method: 'POST',
    url: `${site}/yes`,
    contentType: 'text/plain',
  })
})

test('posts to the document itself without an action, whatever its base', async () => {
  const body = `<base href="/other/"><form method="post">${field}<button>Go</button></form>`
  expect(await requestOf(body)).toMatchObject({ url: `${site}/list?page=2` })
  const named = `<base href="/other/"><form method="post" action="x">${field}<button>Go</button></form>`
  expect(await requestOf(named)).toMatchObject({ url: `${site}/other/x` })
})

test('sends nothing for a dialog', async () => {
  expect(await requestOf('<form method="dialog"><button>Close</button></form>')).toBeNull()
})

test('finds the field for whose sake a browser sends nothing', async () => {
  const form = (attribute: string, button = 'Go') =>
    `<form ${attribute}><input name="a" value="x" required><input name="b" required><button ${button}>Go</button></form>`
  expect(await invalidIn(form(''))).toBe('b')
  expect(await invalidIn(form('novalidate'))).toBeUndefined()
  expect(await invalidIn(form('', 'formnovalidate'))).toBeUndefined()
})

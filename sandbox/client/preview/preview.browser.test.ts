import { expect, inject, test } from 'vitest'
import { useSite } from '@/components/testing/site'
import { PagePreview, previewSandbox, usePreviewTab } from '../../testing/preview-page'

const tab = usePreviewTab()
const site = useSite()

/** An HTML page as the source of a route handler. */
const htmlRoute = (html: string, more = '') =>
  `${more}\nexport const dynamic = 'force-dynamic'\nexport const GET = (request: Request) => new Response(${html}, { headers: { 'content-type': 'text/html' } })`

const FILES = {
  'app/route.ts': htmlRoute(
    '`<!doctype html><html><head><title>Home &amp; garden</title></head><body><h1>Home</h1><a href="/about?q=1#end">About</a> <a href="/jump">Jump</a><a href="#low">Low</a><p id="low">low</p><p id="js">no script</p><noscript>scripts are off</noscript><script>document.getElementById("js").textContent = "script of " + window.__routeLabLocation.href</script></body></html>`',
  ),
  'app/about/route.ts': htmlRoute(
    '`<h1>About ${new URL(request.url).search}</h1><p>from ${request.headers.get("referer")}</p><a href="/">Home</a>`',
  ),
  'app/jump/route.ts': `export const GET = () => new Response(null, { status: 307, headers: { location: '/about' } })`,
  'app/notes/route.ts': `
    import { cookies } from 'next/headers'
    const notes: string[] = []
    export async function GET() {
      const name = (await cookies()).get('name')?.value ?? 'nobody'
      return new Response(\`<title>Notes</title><form action="/notes" method="post"><input name="note" aria-label="Note"><button>Add</button></form><ul>\${notes.map((note) => \`<li>\${note}</li>\`).join('')}</ul><p id="who">\${name}</p>\`, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    }
    export async function POST(request: Request) {
      const form = await request.formData()
      notes.push(String(form.get('note')))
      const headers = new Headers({ location: '/notes' })
      headers.append('set-cookie', 'name=Ada; Path=/')
      headers.append('set-cookie', 'secret=1; Path=/; HttpOnly')
      return new Response(null, { status: 303, headers })
    }`,
  'lib/gate.ts': `
    let open = () => {}
    export const release = () => open()
    export const released = () => new Promise<void>((resolve) => { open = resolve })`,
  'app/release/route.ts': `
    import { release } from '@/lib/gate'
    export const POST = () => { release(); return new Response(null, { status: 204 }) }`,
  'app/slow/route.ts': `
    import { released } from '@/lib/gate'
    export const dynamic = 'force-dynamic'
    export function GET() {
      const encoder = new TextEncoder()
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(encoder.encode('<!doctype html><title>Slow</title><p id=first>first</p>'))
          await released()
          controller.enqueue(encoder.encode('<p id=last>last</p>'))
          controller.close()
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/html' } })
    }`,
  'app/api/echo/route.ts': `
    export async function POST(request: Request) {
      return Response.json({ body: await request.text(), headers: Object.fromEntries(request.headers) }, { status: 201, headers: { 'x-made': 'here', 'set-cookie': 'seen=1; Path=/' } })
    }
    export const GET = (request: Request) => Response.redirect(new URL('/api/target', request.url), 302)`,
  'app/api/target/route.ts': `export const GET = () => new Response('arrived')`,
  'app/file/route.ts': `export const GET = () => new Response('a,b', { headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment' } })`,
  'app/away/route.ts': `export const GET = () => new Response(null, { status: 302, headers: { location: 'https://example.com/x' } })`,
}

const open = (options: { path?: string; javascript?: boolean } = {}) => tab.open(FILES, options)

async function openBelowBasePath() {
  const visitor = await site.visitor({ url: inject('basePathUrl') })
  const page = await visitor.open('/reference/')
  return PagePreview.open(page, await previewSandbox(page, FILES, '/lab/'))
}

const settled = (preview: PagePreview, url: string) =>
  expect
    .poll(async () => {
      const { url: at, loading } = await preview.state()
      return { at, loading }
    })
    .toEqual({ at: url, loading: false })

/** The frame turns to a document a moment after the preview has settled. */
const showsHeading = (preview: PagePreview, heading: string) =>
  expect.poll(() => preview.content.locator('h1').innerText()).toBe(heading)

test.each([['at the root', open] as const, ['below a base path', openBelowBasePath] as const])(
  'shows a page, follows its link, and goes back and forward %s',
  async (_, openHere) => {
    const preview = await openHere()
    const { page } = preview
    await settled(preview, '/')
    expect(await preview.state()).toMatchObject({ status: 200, title: 'Home & garden' })
    await expect
      .poll(() => preview.content.locator('#js').innerText())
      .toBe('script of http://localhost:3000/')
    const before = await page.evaluate(() => history.length)
    await preview.content.getByRole('link', { name: 'About' }).click()
    await settled(preview, '/about?q=1#end')
    await showsHeading(preview, 'About ?q=1')
    expect(await preview.content.locator('p').innerText()).toBe('from http://localhost:3000/')
    await preview.do((opened) => opened.back())
    await settled(preview, '/')
    await showsHeading(preview, 'Home')
    expect(await preview.state()).toMatchObject({ canGoBack: false, canGoForward: true })
    await preview.do((opened) => opened.forward())
    await settled(preview, '/about?q=1#end')
    await preview.navigate('/jump')
    await settled(preview, '/about')
    expect(await page.evaluate(() => history.length)).toBe(before)
    const kinds = (await preview.exchanges()).map(({ method, url, status }) => [
      method,
      url,
      status,
    ])
    expect(kinds).toEqual([
      ['GET', '/', 200],
      ['GET', '/about?q=1', 200],
      ['GET', '/', 200],
      ['GET', '/about?q=1', 200],
      ['GET', '/jump', 307],
      ['GET', '/about', 200],
    ])
  },
)

test('runs no script and still follows links and forms when JavaScript is off', async () => {
  const preview = await open({ javascript: false })
  const { page } = preview
  tab.watch.expect(/Blocked script execution/)
  await settled(preview, '/')
  expect(await preview.content.locator('#js').innerText()).toBe('no script')
  expect(await preview.content.locator('noscript').innerText()).toBe('scripts are off')
  expect((await preview.state()).title).toBe('Home & garden')
  const before = await page.evaluate(() => history.length)
  await preview.content.getByRole('link', { name: 'About' }).click()
  await settled(preview, '/about?q=1#end')
  await preview.navigate('/notes')
  await settled(preview, '/notes')
  await preview.content.getByLabel('Note').fill('milk')
  await preview.content.getByRole('button').click()
  await expect.poll(() => preview.content.locator('li').allInnerTexts()).toEqual(['milk'])
  expect(await page.evaluate(() => history.length)).toBe(before)
  await preview.do((opened) => opened.setJavaScript(true))
  await settled(preview, '/notes')
  await preview.navigate('/')
  await expect
    .poll(() => preview.content.locator('#js').innerText())
    .toBe('script of http://localhost:3000/')
})

test('submits a form, follows 303 and keeps cookies as a browser does', async () => {
  const preview = await open({ path: '/notes' })
  await settled(preview, '/notes')
  await preview.content.getByLabel('Note').fill('tea & <b>')
  await preview.content.getByRole('button').click()
  await expect.poll(() => preview.content.locator('#who').innerText()).toBe('Ada')
  await settled(preview, '/notes')
  const [, post, get] = await preview.exchanges()
  expect(post).toMatchObject({
    kind: 'document',
    method: 'POST',
    status: 303,
    sent: 'note=tea+%26+%3Cb%3E',
    done: true,
  })
  expect(Object.fromEntries(post!.requestHeaders)).toMatchObject({
    origin: 'http://localhost:3000',
    referer: 'http://localhost:3000/notes',
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-mode': 'navigate',
  })
  expect(post!.responseHeaders).toContainEqual(['set-cookie', 'name=Ada; Path=/'])
  expect(Object.fromEntries(get!.requestHeaders).cookie).toBe('name=Ada; secret=1')
  expect(get!.body).toContain('<form action="/notes"')
  const frame = await preview.frame()
  expect(await frame.evaluate(() => document.cookie)).toBe('name=Ada')
  await frame.evaluate(() => {
    document.cookie = 'mine=2; Path=/'
    document.cookie = 'secret=stolen; Path=/'
  })
  await expect.poll(() => frame.evaluate(() => document.cookie)).toBe('name=Ada; mine=2')
})

test('shows the first part of a document before the last one is there', async () => {
  const preview = await open({ path: '/slow' })
  await preview.content.locator('#first').waitFor()
  expect(await preview.content.locator('#last').count()).toBe(0)
  expect((await preview.state()).loading).toBe(true)
  await preview.sandbox.evaluate(async (one) => {
    await one.fetch('/release', { method: 'POST' })
  })
  await preview.content.locator('#last').waitFor()
  await settled(preview, '/slow')
  // The trace comes after the end of the body.
  await expect
    .poll(() => preview.updates())
    .toEqual(['1 start', '1 head', '1 chunk', '1 chunk', '1 end', '1 trace'])
})

test('sends what fetch of a page asks for', async () => {
  const preview = await open()
  await settled(preview, '/')
  const frame = await preview.frame()
  const posted = await frame.evaluate(async () => {
    const response = await fetch('/api/echo', {
      method: 'POST',
      body: 'a=1',
      headers: { 'x-a': 'b' },
    })
    const { body, headers } = (await response.json()) as {
      body: string
      headers: Record<string, string>
    }
    const { url, status, redirected, type } = response
    return { body, headers, url, status, redirected, type, made: response.headers.get('x-made') }
  })
  expect(posted).toMatchObject({
    body: 'a=1',
    status: 201,
    url: 'http://localhost:3000/api/echo',
    redirected: false,
    type: 'basic',
    made: 'here',
    headers: {
      'x-a': 'b',
      origin: 'http://localhost:3000',
      referer: 'http://localhost:3000/',
      'content-type': 'text/plain;charset=UTF-8',
      'sec-fetch-mode': 'cors',
    },
  })
  const followed = await frame.evaluate(async () => {
    const response = await fetch(new Request('api/echo'))
    const manual = await fetch('/api/echo', { redirect: 'manual' })
    const failed = await fetch('/api/echo', { redirect: 'error' }).catch(
      (error: Error) => error.name,
    )
    const text = await response.clone().text()
    return { text, url: response.url, redirected: response.redirected, manual: manual.type, failed }
  })
  expect(followed).toEqual({
    text: 'arrived',
    url: 'http://localhost:3000/api/target',
    redirected: true,
    manual: 'opaqueredirect',
    failed: 'TypeError',
  })
  await expect.poll(() => frame.evaluate(() => document.cookie)).toBe('seen=1')
  const refused = await frame.evaluate(() =>
    fetch('https://example.com/').catch((error: Error) => error.message),
  )
  expect(refused).toContain('the preview has no network')
  const streamed = await frame.evaluate(async () => {
    const body = new Blob(['str', 'eam']).stream()
    const init = { method: 'POST', body, duplex: 'half' }
    const response = await fetch('/api/echo', init)
    return ((await response.json()) as { body: string }).body
  })
  expect(streamed).toBe('stream')
  expect((await preview.exchanges()).at(-1)).toMatchObject({ kind: 'fetch', sent: 'stream' })
})

test('streams a reply to fetch, and stops the request when the page goes', async () => {
  const preview = await open()
  await settled(preview, '/')
  const frame = await preview.frame()
  const first = await frame.evaluate(async () => {
    const response = await fetch('/slow')
    const reader = response.body!.getReader()
    const { value } = await reader.read()
    return new TextDecoder().decode(value)
  })
  expect(first).toContain('first')
  await preview.navigate('/about')
  await settled(preview, '/about')
  expect((await preview.exchanges())[1]).toMatchObject({ url: '/slow', done: true, parts: 1 })
})

test('keeps soft navigation in its own history', async () => {
  const preview = await open()
  const { page } = preview
  tab.watch.expect(/status of 404/)
  await settled(preview, '/')
  const before = await page.evaluate(() => history.length)
  const frame = await preview.frame()
  const at = await frame.evaluate(() => {
    window.addEventListener('popstate', ({ state }) => (document.title = JSON.stringify(state)))
    history.pushState({ step: 1 }, '', '/list?page=1')
    history.pushState({ step: 2 }, '', '?page=2')
    return [window.__routeLabLocation?.pathname, window.__routeLabLocation?.search, history.length]
  })
  expect(at).toEqual(['/list', '?page=2', 3])
  await settled(preview, '/list?page=2')
  await preview.do((opened) => opened.back())
  await settled(preview, '/list?page=1')
  await expect.poll(async () => (await preview.state()).title).toBe('{"step":1}')
  await frame.evaluate(() => history.back())
  await settled(preview, '/')
  await frame.evaluate(() => history.go(2))
  await settled(preview, '/list?page=2')
  expect(await page.evaluate(() => history.length)).toBe(before)
  await preview.content.getByRole('link', { name: 'Low' }).click()
  await settled(preview, '/list?page=2#low')
  expect(await page.evaluate(() => history.length)).toBe(before)
  await preview.navigate('/about')
  await settled(preview, '/about')
  await preview.do((opened) => opened.back())
  await settled(preview, '/list?page=2#low')
  expect((await preview.exchanges()).at(-1)).toMatchObject({ url: '/list?page=2', status: 404 })
})

test('goes where a script sets the location', async () => {
  const preview = await open()
  tab.watch.expect(/Content Security Policy/)
  await settled(preview, '/')
  await (await preview.frame()).evaluate(() => window.__routeLabLocation?.assign('/about?a'))
  await settled(preview, '/about?a')
  await (
    await preview.frame()
  ).evaluate(() => {
    location.href = '/about?b=1'
  })
  await settled(preview, '/about?b=1')
  await showsHeading(preview, 'About ?b=1')
})

test('reports errors of the page with their place', async () => {
  const preview = await open({ path: '/broken' })
  tab.watch.expect(/oops|rejected|careful|status of 404/)
  await preview.sandbox.evaluate(
    (sandbox, source) => sandbox.write({ 'app/broken/route.ts': source }),
    htmlRoute(
      '`<!doctype html>\n<title>Broken</title>\n<script>\nthrow new Error("oops")\n</script><script>console.warn("careful", { a: 1 }); Promise.reject(new TypeError("rejected"))</script>`',
    ),
  )
  await preview.navigate('/broken')
  await settled(preview, '/broken')
  // In one comparison, so that a failure shows what is there instead.
  await expect
    .poll(() => preview.problems())
    .toEqual([
      expect.objectContaining({
        kind: 'error',
        message: 'Uncaught Error: oops',
        url: '/broken',
        line: 4,
      }),
      expect.objectContaining({ kind: 'console', level: 'warn', message: 'careful {"a":1}' }),
      expect.objectContaining({ kind: 'rejection', message: 'TypeError: rejected' }),
    ])
})

test('says why it does not go to another host or save a file', async () => {
  const preview = await open()
  await settled(preview, '/')
  await preview.navigate('/file')
  await settled(preview, '/')
  await preview.navigate('https://example.com/')
  await preview.navigate('/away')
  await preview.outer.getByText(/^\/away leads to https:\/\/example\.com\/x/).waitFor()
  expect((await preview.problems()).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^\/file answers with text\/csv/),
    expect.stringMatching(/^\/ leads to https:\/\/example\.com\//),
    expect.stringMatching(/^\/away leads to/),
  ])
  await preview.do((opened) => opened.reload())
  await settled(preview, '/')
  await preview.content.locator('h1').waitFor()
})

test('keeps several previews and their requests apart', async () => {
  const preview = await open()
  const { page, sandbox } = preview
  const other = await PagePreview.open(page, sandbox, { path: '/about' })
  await settled(preview, '/')
  await settled(other, '/about')
  await (await other.frame()).evaluate(() => fetch('/api/target'))
  expect((await preview.exchanges()).map(({ url }) => url)).toEqual(['/'])
  expect((await other.exchanges()).map(({ url }) => url)).toEqual(['/about', '/api/target'])
})

test('says that the sandbox is gone, and what to do', async () => {
  const preview = await open()
  const { sandbox } = preview
  await settled(preview, '/')
  await sandbox.evaluate((running) => running.dispose())
  await preview.outer.getByText(/The sandbox of this preview was closed/).waitFor()
  expect(await preview.outer.locator('iframe').count()).toBe(0)
  expect((await preview.problems()).at(-1)).toMatchObject({ kind: 'closed' })
  expect((await preview.state()).loading).toBe(false)
})

test('says what is missing where there are no service workers', async () => {
  const visitor = await site.visitor()
  await visitor.context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
  const page = await visitor.open('/reference/')
  const preview = await PagePreview.open(page, await previewSandbox(page, FILES))
  await preview.outer.getByText(/The preview needs a service worker/).waitFor()
  await expect.poll(() => preview.problems()).toMatchObject([{ kind: 'service-worker' }])
})

test('shows a page although the first question for it was lost', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/')
  const sandbox = await previewSandbox(page, FILES)
  // The service worker then answers by itself, as it does for a sandbox that no page has.
  visitor.watch.expect(/status of 404/)
  // As when the browser stops the service worker in the middle.
  const lost = await page.evaluateHandle(() => {
    const questions: string[] = []
    navigator.serviceWorker.addEventListener('message', (event: MessageEvent<{ url: string }>) => {
      if (questions.length > 0) return
      questions.push(event.data.url)
      event.stopImmediatePropagation()
    })
    return questions
  })
  const preview = await PagePreview.open(page, sandbox)
  await settled(preview, '/')
  await showsHeading(preview, 'Home')
  expect(await lost.jsonValue()).toEqual(['/'])
  expect(await preview.problems()).toEqual([])
})

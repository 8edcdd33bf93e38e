import { expect, inject, onTestFinished, test } from 'vitest'
import { useSite } from '@/components/testing/site'
import { PagePreview, previewSandbox, usePreviewTab } from '../../testing/preview-page'
import { serveFolder } from '../../testing/serve-folder'

const tab = usePreviewTab()
const site = useSite()

/** 3 by 2 pixels. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=='

const handler = (code: string) => `
  import { PNG, gate, seen } from '@/lib/images'
  export const dynamic = 'force-dynamic'
  export async function GET(request: Request) { ${code} }`

const page = (content: string, code = '') => `
  import { upload } from '@/lib/upload'
  ${code}
  export const dynamic = 'force-dynamic'
  export default function Page() { return <main><h1>Images</h1>${content}</main> }`

const FILES = {
  'app/layout.tsx': `
    export default function Layout({ children }: { children: React.ReactNode }) {
      return <html lang="en"><body>{children}</body></html>
    }`,
  'lib/images.ts': `
    export const PNG = Uint8Array.from(atob('${PNG}'), (char) => char.charCodeAt(0))
    export const seen: [string, string][][] = []
    let open = () => {}
    const opened = new Promise<void>((resolve) => { open = resolve })
    export const gate = { open, opened }`,
  'lib/upload.ts': `
    'use server'
    import { cookies } from 'next/headers'
    import { redirect } from 'next/navigation'
    import { db } from '@/lib/db'
    export async function upload(form: FormData) {
      const bytes = new Uint8Array(await (form.get('picture') as File).arrayBuffer())
      await db.$executeRaw\`create table if not exists pictures (bytes bytea)\`
      await db.$executeRaw\`insert into pictures values (\${bytes})\`
      ;(await cookies()).set('owner', 'ada')
      redirect('/uploaded')
    }`,
  'app/badge.svg/route.ts': handler(`
    seen.push([...request.headers])
    return new Response('<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"><rect width="12" height="8"/></svg>', { headers: { 'content-type': 'image/svg+xml' } })`),
  'app/api/seen/route.ts': handler(`return Response.json(seen)`),
  'app/api/photo/route.ts': handler(
    `return new Response(PNG, { headers: { 'content-type': 'image/png' } })`,
  ),
  'app/api/moved/route.ts': handler(`return Response.redirect(new URL('/api/photo', request.url))`),
  'app/api/away/route.ts': handler(`return Response.redirect('https://images.example.com/b.png')`),
  'app/api/text/route.ts': handler(`return new Response('<p>no image</p>', { status: 404 })`),
  'app/api/hang/route.ts': handler(`
    await gate.opened
    return new Response(PNG, { headers: { 'content-type': 'image/png' } })`),
  'app/api/open/route.ts': handler(`gate.open(); return new Response('open')`),
  'app/api/large/route.ts': handler(
    `return new Response(new Uint8Array(6 * 1024 * 1024), { headers: { 'content-type': 'image/png' } })`,
  ),
  'app/api/picture/route.ts': `
    import { cookies } from 'next/headers'
    import { db } from '@/lib/db'
    export async function GET() {
      if ((await cookies()).get('owner')?.value !== 'ada') return new Response(null, { status: 403 })
      const [picture] = await db.$queryRaw<{ bytes: Uint8Array }[]>\`select bytes from pictures\`
      return new Response(new Uint8Array(picture!.bytes), { headers: { 'content-type': 'image/png' } })
    }`,
  'app/page.tsx': page(`
    <img alt="badge" src="/badge.svg" />
    <img alt="again" src="http://localhost:3000/badge.svg#top" width={24} height={16} />
    <img alt="photo" src="api/photo" />
    <img alt="moved" src="/api/moved?a=1&b=2" />
    <img alt="dense" srcSet="/api/photo 2x, /api/text 4x" />
    <picture>
      <source media="(max-width: 1px)" srcSet="/api/text" />
      <source srcSet="/api/photo 2w" sizes="1px" />
      <img alt="picture" src="/api/text" />
    </picture>
    <img alt="public" src="/box.svg" />
    <img alt="text" src="/api/text" />`),
  'public/box.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>',
  'app/hang/page.tsx': page(
    `<img alt="hang" src="/api/hang" /><img alt="photo" src="/api/photo" />`,
  ),
  'app/refused/page.tsx': page(`
    <img alt="foreign" src="https://images.example.com/a.png" />
    <img alt="away" src="/api/away" />
    <img alt="large" src="/api/large" />`),
  'app/outside/page.tsx': page(`
    <p style={{ backgroundImage: 'url(/background.png)' }}>text</p>
    <video poster="/poster.png" />
    <svg><image href="/in-svg.png?a=1" width="9" height="9" /></svg>
    <img alt="photo" src="/api/photo" />`),
  'app/upload/page.tsx': page(
    `<form action={upload}><input type="file" name="picture" aria-label="Picture" /><button>Send</button></form>`,
  ),
  'app/uploaded/page.tsx': page(`<img alt="uploaded" src="/api/picture" />`),
  'app/later/page.tsx': `
    'use client'
    import Image from 'next/image'
    import { useState } from 'react'
    import { preload } from 'react-dom'
    export default function Page() {
      preload('/badge.svg', { as: 'image' })
      preload('/badge.svg', { as: 'image', imageSrcSet: '/badge.svg 1x, /api/photo 2x' })
      const [src, setSrc] = useState<string | undefined>('/badge.svg')
      const choose = () => {
        const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/>'
        setSrc(URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })))
      }
      const [lines, setLines] = useState<string[]>([])
      const say = (line: string) => setLines((before) => [...before, line])
      const make = async () => {
        const image = new Image0()
        image.onload = () => say('made ' + image.naturalWidth + ' ' + image.src + ' ' + image.complete)
        image.src = '/api/photo?made'
        say('coming ' + image.complete + ' ' + image.getAttribute('src'))
        const other = document.createElement('img')
        other.src = '/api/text'
        await other.decode().catch(() => say('not decoded'))
        document.querySelector('#inner')!.innerHTML = '<img alt="inner" src="/api/photo?inner">'
      }
      return (
        <main>
          <h1>Images</h1>
          <img alt="state" src={src} onLoad={({ currentTarget }) => say('loaded ' + currentTarget.naturalWidth)} onError={() => say('failed')} />
          <Image alt="next" src="/badge.svg" width={30} height={20} onLoad={() => say('next')} />
          <button onClick={() => setSrc('/api/photo')}>Photo</button>
          <button onClick={() => setSrc('/api/text')}>Text</button>
          <button onClick={choose}>Choose</button>
          <button onClick={() => setSrc(undefined)}>Remove</button>
          <button onClick={make}>Make</button>
          <div id="inner" />
          <ul>{lines.map((line, at) => <li key={at}>{line}</li>)}</ul>
        </main>
      )
    }
    const Image0 = globalThis.Image`,
}

async function open(javascript: boolean, path = '/') {
  tab.watch.expect(/Content Security Policy|Blocked script execution|foreign host|status of 404/)
  const preview = await tab.open(FILES, { javascript, path })
  await preview.content.getByRole('heading').waitFor()
  if (javascript) await preview.hydrated()
  const image = (name: string) => preview.content.getByRole('img', { name, exact: true })
  const size = (name: string) =>
    image(name).evaluate((element) => {
      const { width, height } = element.getBoundingClientRect()
      return [width, height]
    })
  const requests = async () =>
    (await preview.exchanges())
      .filter(({ kind }) => kind === 'image')
      .map(({ url, status }) => `${url} ${status}`)
      .toSorted()
  const messages = async () => (await preview.problems()).map(({ message }) => message)
  return { preview, image, size, requests, messages }
}

test.each([true, false])(
  'shows what handlers and public/ answer to images, JavaScript %s',
  async (javascript) => {
    const { preview, size, image, requests, messages } = await open(javascript)
    await expect.poll(() => size('badge')).toEqual([12, 8])
    await expect.poll(() => size('again')).toEqual([24, 16])
    await expect.poll(() => size('photo')).toEqual([3, 2])
    await expect.poll(() => size('moved')).toEqual([3, 2])
    await expect.poll(() => size('dense')).toEqual([1.5, 1])
    await expect.poll(() => size('picture')).toEqual([1.5, 1])
    await expect.poll(() => size('public')).toEqual([20, 10])
    await expect.poll(async () => (await size('text'))[1]).toBeGreaterThan(10)
    if (javascript) {
      const facts = (element: HTMLImageElement) => [element.naturalWidth, element.src]
      expect(await image('badge').evaluate(facts)).toEqual([12, 'http://localhost:3000/badge.svg'])
      expect(await image('text').evaluate(facts)).toEqual([0, 'http://localhost:3000/api/text'])
    }
    expect(await requests()).toEqual([
      '/api/moved?a=1&b=2 302',
      '/api/photo 200',
      '/api/photo 200',
      '/api/text 404',
      '/badge.svg 200',
      '/box.svg 200',
    ])
    const [badge, ...others] = JSON.parse(
      await preview.sandbox.evaluate(async (one) => (await one.fetch('/api/seen')).text()),
    ) as [string, string][][]
    expect(others).toEqual([])
    expect(Object.fromEntries(badge!)).toMatchObject({
      accept: 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8',
      'sec-fetch-dest': 'image',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-site': 'same-origin',
      referer: 'http://localhost:3000/',
    })
    expect(await messages()).toEqual([])
  },
)

test.each([true, false])(
  'an image that hangs holds back neither the page nor the others, JavaScript %s',
  async (javascript) => {
    const { preview, size } = await open(javascript, '/hang')
    await expect.poll(() => size('photo')).toEqual([3, 2])
    await expect.poll(async () => (await preview.state()).loading).toBe(false)
    expect(await size('hang')).not.toEqual([3, 2])
    await preview.sandbox.evaluate(async (one) => (await one.fetch('/api/open')).text())
    await expect.poll(() => size('hang')).toEqual([3, 2])
  },
)

test.each([true, false])(
  'an image that an action has stored is shown to the one who sent it, JavaScript %s',
  async (javascript) => {
    const { preview, size } = await open(javascript, '/upload')
    const picture = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') }
    await preview.content.getByLabel('Picture').setInputFiles(picture)
    await preview.content.getByRole('button', { name: 'Send' }).click()
    await preview.content.getByRole('img').waitFor()
    await expect.poll(() => size('uploaded')).toEqual([3, 2])
  },
)

test.each([true, false])(
  'says why an image is refused: another host, too many bytes, JavaScript %s',
  async (javascript) => {
    const { messages } = await open(javascript, '/refused')
    await expect
      .poll(async () => (await messages()).toSorted())
      .toEqual([
        'The image /api/away: /api/away leads to https://images.example.com/b.png. The preview has no network and shows only pages of this project.',
        'The image /api/large is larger than 5 MB, and the preview shows none so large. Make it smaller.',
        'The preview has no network: it blocked https://images.example.com/a.png (img-src).',
      ])
  },
)

test('images that scripts make and change load and fail as in a browser', async () => {
  const { preview, image, size, messages } = await open(true, '/later')
  const press = (name: string) => preview.content.getByRole('button', { name }).click()
  const lines = async () => (await preview.content.getByRole('listitem').allInnerTexts()).toSorted()
  await expect.poll(() => size('state')).toEqual([12, 8])
  await expect.poll(() => size('next')).toEqual([30, 20])
  await expect.poll(lines).toContain('next')
  await press('Photo')
  await expect.poll(() => size('state')).toEqual([3, 2])
  await expect.poll(lines).toContain('loaded 3')
  const sources = (element: HTMLImageElement) =>
    ['src', 'srcset'].map((name) => element.getAttribute(name))
  expect(await image('state').evaluate(sources)).toEqual(['/api/photo', null])
  await press('Choose')
  await expect.poll(() => size('state')).toEqual([7, 5])
  await press('Photo')
  await expect.poll(() => size('state')).toEqual([3, 2])
  await press('Remove')
  await expect.poll(() => image('state').evaluate(sources)).toEqual([null, null])
  const width = (element: HTMLImageElement) => element.naturalWidth
  await expect.poll(() => image('state').evaluate(width)).toBe(0)
  await press('Text')
  await expect.poll(lines).toContain('failed')
  await press('Make')
  await expect.poll(() => size('inner')).toEqual([3, 2])
  const made = (await lines()).filter((line) => /^(?:coming|made|not)/.test(line))
  expect(made).toEqual([
    'coming false /api/photo?made',
    'made 3 http://localhost:3000/api/photo?made true',
    'not decoded',
  ])
  expect(await messages()).toEqual([])
})

test('an image of a picture comes back when no source of it fits any more', async () => {
  const { preview, image } = await open(true, '/later')
  const data =
    'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/%3E'
  await preview.content.locator('#inner').evaluate((inner, src) => {
    inner.innerHTML = `<picture><source srcset="/api/photo"><img alt="inner" src='${src}'></picture>`
  }, data)
  const width = () => image('inner').evaluate((element: HTMLImageElement) => element.naturalWidth)
  await expect.poll(width).toBe(3)
  expect(await image('inner').evaluate((element: HTMLImageElement) => element.src)).toBe(data)
  await preview.content.locator('#inner source').evaluate((one) => one.removeAttribute('srcset'))
  await expect.poll(width).toBe(7)
})

test('says why images outside of img are not shown', async () => {
  const { size, messages } = await open(true, '/outside')
  await expect.poll(() => size('photo')).toEqual([3, 2])
  await expect
    .poll(async () => (await messages()).toSorted())
    .toEqual(
      ['/background.png', '/in-svg.png?a=1', '/poster.png'].map(
        (url) =>
          `The page asks for ${url} outside of img and picture. The preview has no network and shows the page without it; write it as a data: URL to see it here.`,
      ),
    )
})

test('says once for each page that no image can be asked for, and all of them fail', async () => {
  // Nor may the service worker have a copy of the site.
  const server = await serveFolder(inject('siteFolder'), '', (request, response) => {
    if (!/preview-images\.js|\/site\.\w+\.(?:br|gz)\.bin/.test(request.url ?? '')) return false
    response.writeHead(404).end()
    return true
  })
  onTestFinished(() => server.close())
  const visitor = await site.visitor({ url: server.url })
  visitor.watch.expect(
    /Content Security Policy|Blocked script execution|foreign host|status of 404/,
  )
  const page = await visitor.open('/reference/')
  const preview = await PagePreview.open(page, await previewSandbox(page, FILES))
  const messages = async () => (await preview.problems()).map(({ message }) => message)
  const message =
    'The preview shows no images: their code could not be loaded. Check the connection, and reload the page of the site.'
  await expect.poll(messages).toEqual([message])
  const decoded = (element: HTMLImageElement) =>
    element.decode().then(
      () => 'decoded',
      () => 'failed',
    )
  const badge = preview.content.getByRole('img', { name: 'badge', exact: true })
  expect(await badge.evaluate(decoded)).toBe('failed')
  await preview.do((one) => one.setJavaScript(false))
  await expect.poll(messages).toEqual([message, message])
})

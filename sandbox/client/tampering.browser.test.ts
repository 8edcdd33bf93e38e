import { expect, test } from 'vitest'
import { useBarePage, type PageSandbox } from '../testing/bare-page'

const bare = useBarePage()

const HELLO = {
  'app/hello/route.ts': `
    export async function GET() {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return Response.json(['hello'])
    }`,
}

/** Learner code that changes what the server beside it is built on, by what it is after. */
const TAMPERINGS: Record<string, string> = {
  'sends damaged replies over a stolen port': `
    const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!
    Object.defineProperty(MessageEvent.prototype, 'data', {
      get(this: MessageEvent) {
        const port = this.target as MessagePort
        for (const value of [null, 1, 'x', [], {}, { id: 1 }, { id: 1, error: null }, { id: 'x', value: 1 }])
          port.postMessage(value)
        return get!.call(this)
      },
    })`,
  'answers an edit in the place of the server': `
    const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!
    Object.defineProperty(MessageEvent.prototype, 'data', {
      get(this: MessageEvent) {
        const call = get!.call(this) as { id: number; method: string }
        if (call?.method === 'load')
          (this.target as MessagePort).postMessage({ id: call.id, value: { ok: 'yes', routes: 'all', problems: null } })
        return call
      },
    })`,
  'answers an edit with an error that is none': `
    const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!
    Object.defineProperty(MessageEvent.prototype, 'data', {
      get(this: MessageEvent) {
        const call = get!.call(this) as { id: number; method: string }
        if (call?.method === 'load')
          (this.target as MessagePort).postMessage({ id: call.id, error: 'no', value: 1 })
        return call
      },
    })`,
  'answers with the id of another request': `
    const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!
    Object.defineProperty(MessageEvent.prototype, 'data', {
      get(this: MessageEvent) {
        const call = get!.call(this) as { method: string; args: { id: number }[] }
        if (call?.method === 'request') call.args[0]!.id = 1
        return call
      },
    })`,
  'closes the ports': `
    const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!
    Object.defineProperty(MessageEvent.prototype, 'data', {
      get(this: MessageEvent) {
        (this.target as MessagePort).close()
        return get!.call(this)
      },
    })`,
  'takes over every port that sends': `
    MessagePort.prototype.postMessage = () => {}
    Object.defineProperty(MessagePort.prototype, 'onmessage', { set() {}, get: () => null })`,
  'turns bytes into something else': `
    Uint8Array.prototype.slice = function () { return Object('bytes') as never }`,
  'turns lists of the trace into something else': `
    Array.prototype.toSorted = function () { return [{ name: 'evil', startMs: '0' }] as never }`,
  'breaks promises': `
    Promise.prototype.then = () => { throw new Error('no then') }`,
  'breaks functions and objects': `
    Function.prototype.call = () => { throw new Error('no call') }
    Function.prototype.apply = () => { throw new Error('no apply') }
    Object.keys = Object.entries = () => { throw new Error('no keys') }
    JSON.stringify = () => '{"forged":true}'`,
  'puts setters on every object': `
    for (const name of ['id', 'type', 'trace', 'method', 'value', 'error'])
      Object.defineProperty(Object.prototype, name, { set() {}, get: () => 'forged', configurable: true })`,
  'freezes what the server changes': `
    for (const owner of [Object, Array, Map, Promise, MessagePort, Response, Request, Headers])
      Object.freeze(owner.prototype)`,
}

const tamper = (code: string) => `
  export function GET() {
    ${code}
    return new Response('tampered')
  }`

/** True when the page's own realm is as the browser made it. */
const pageIsIntact = () =>
  bare.page.evaluate(() => {
    const prototypes = [Array, Function, Object, Promise, MessagePort, Uint8Array].map(
      (owner): object => owner.prototype,
    )
    const members = [JSON, Object, MessageEvent.prototype, ...prototypes].flatMap((owner) =>
      Object.values(Object.getOwnPropertyDescriptors(owner)).flatMap(({ value, get, set }) =>
        [value, get, set].filter((member): member is () => unknown => typeof member === 'function'),
      ),
    )
    return (
      members.length > 100 &&
      members.every((member) => /\{\s*\[native code\]\s*\}$/.test(String(member))) &&
      !('id' in {}) &&
      !Object.isFrozen(Array.prototype)
    )
  })

/** Broken for themselves only, as any server of Node would be, until they are started again. */
const STAY_BROKEN = ['turns bytes into something else', 'puts setters on every object']

/** The text of a reply, or the name of the error. Waits no longer than a reader would. */
const tryHello = (sandbox: PageSandbox) =>
  sandbox.inPage((sandbox) =>
    sandbox
      .fetch('/hello', { signal: AbortSignal.timeout(4_000) })
      .then((response) => response.text())
      .catch((error: Error) => error.name),
  )

for (const [name, code] of Object.entries(TAMPERINGS)) {
  test(`keeps the page and its other sandboxes safe from code that ${name}`, async () => {
    const neighbour = await bare.sandbox({ files: HELLO })
    const files = { ...HELLO, 'app/tamper/route.ts': tamper(code) }
    const sandbox = await bare.sandbox({ files, timeoutMs: 1_500 })
    const inFlight = neighbour.fetchJson('/hello')
    await sandbox.inPage((sandbox) => sandbox.fetch('/tamper').then(({ status }) => status))
    await Promise.all([tryHello(sandbox), tryHello(sandbox)])
    const edit = { 'app/edited/route.ts': `export const GET = () => new Response('edited')` }
    expect(await sandbox.write(edit)).toMatchObject({ ok: true, problems: [] })
    if (!STAY_BROKEN.includes(name)) {
      await expect.poll(() => tryHello(sandbox)).toBe('["hello"]')
    }
    expect(await inFlight).toEqual(['hello'])
    expect(await neighbour.fetchJson('/hello')).toEqual(['hello'])
    const fresh = await bare.sandbox({ files: HELLO })
    expect(await fresh.fetchJson('/hello')).toEqual(['hello'])
    expect(await pageIsIntact()).toBe(true)
  })
}

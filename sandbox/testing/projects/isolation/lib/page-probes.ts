import { call, construct, global, type Probe } from './probe'

const refuseNothing = (found: string, forbidden: string): string => {
  if (!found.includes(forbidden))
    throw new Error(`it does not name the site: ${found.slice(0, 40)}`)
  return found
}

export const pageProbes: Probe[] = [
  {
    name: 'reach the parent document',
    run: () => Reflect.get(Object(global('parent')), 'document') ?? missing('parent'),
  },
  {
    name: 'navigate the top window',
    run: (site) => call(Reflect.get(Object(global('top')), 'location'), 'assign', `${site}/stolen`),
  },
  { name: 'reach the opener', run: () => global('opener') ?? missing('opener') },
  {
    name: 'put an iframe into a document',
    run: () => call(global('document'), 'createElement', 'iframe'),
  },
  { name: 'open a window', run: (site) => call(globalThis, 'open', site) },
  {
    name: 'post a message out of the worker',
    run: () => call(globalThis, 'postMessage', { type: 'loaded' }),
  },
  { name: 'close the worker', run: () => call(globalThis, 'close') },
  {
    name: 'broadcast to the site',
    run: () => call(construct('BroadcastChannel', 'site'), 'postMessage', 'hello'),
  },
  {
    name: 'join a shared worker',
    run: (site) => construct('SharedWorker', `${site}/sandbox/client.js`),
  },
  {
    name: 'start a worker of the site',
    run: (site) => construct('Worker', `${site}/sandbox/client.js`),
  },
  {
    name: 'start a nested worker',
    run: () => construct('Worker', URL.createObjectURL(new Blob(['']))),
  },
  {
    name: 'register a service worker',
    run: (site) => call(Reflect.get(navigator, 'serviceWorker'), 'register', `${site}/sw.js`),
  },
  {
    name: 'show a notification',
    run: () =>
      Reflect.get(Object(global('Notification')), 'permission') === 'granted'
        ? 'granted'
        : missing('permission'),
  },
  {
    name: 'learn the address of the site from location',
    run: (site) => refuseNothing(String(global('location')) + String(global('origin')), site),
  },
  {
    name: 'learn the address of the site from an error',
    run: (site) => refuseNothing(String(new Error('probe').stack), site),
  },
  {
    name: 'learn the address of the site from timings',
    run: (site) => refuseNothing(JSON.stringify(performance.getEntries()), site),
  },
  {
    name: 'measure the memory of the site',
    run: () => call(performance, 'measureUserAgentSpecificMemory'),
  },
]

function missing(name: string): never {
  throw new ReferenceError(`${name} is not there`)
}

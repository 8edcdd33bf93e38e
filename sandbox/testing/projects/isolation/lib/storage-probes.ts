import { call, global, outcome, type Probe } from './probe'

const needed = (name: string): unknown => {
  const found = global(name)
  if (found === undefined) throw new ReferenceError(`${name} is not defined`)
  return found
}

export const storageProbes: Probe[] = [
  {
    name: 'open an IndexedDB database',
    run: () =>
      outcome(call(needed('indexedDB'), 'open', 'keyval-store') as object, ['success'], ['error']),
  },
  { name: 'list IndexedDB databases', run: () => call(needed('indexedDB'), 'databases') },
  { name: 'open a cache', run: () => call(needed('caches'), 'open', 'route-lab-hashed') },
  {
    name: 'open the private file system',
    run: () => call(Reflect.get(navigator, 'storage'), 'getDirectory'),
  },
  {
    name: 'open a WebKit file system',
    run: () =>
      new Promise((resolve, reject) => {
        call(globalThis, 'webkitRequestFileSystem', 0, 1024, resolve, reject)
      }),
  },
  { name: 'read localStorage', run: () => call(needed('localStorage'), 'getItem', 'x') },
  { name: 'read sessionStorage', run: () => call(needed('sessionStorage'), 'getItem', 'x') },
  { name: 'read document.cookie', run: () => Reflect.get(Object(needed('document')), 'cookie') },
  { name: 'read the cookie store', run: () => call(needed('cookieStore'), 'getAll') },
  {
    name: 'take a lock that tabs share',
    run: () => call(Reflect.get(navigator, 'locks'), 'query'),
  },
]

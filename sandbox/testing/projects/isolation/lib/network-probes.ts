import { call, construct, nativeFetch, nativeImport, outcome, type Probe } from './probe'

const ELSEWHERE = 'https://example.com/'

function request(url: string, async: boolean): Promise<string> | string {
  const xhr = construct('XMLHttpRequest')
  const ended = outcome(xhr, ['load'], ['error', 'timeout', 'abort'])
  call(xhr, 'open', 'GET', url, async)
  call(xhr, 'send')
  return ended
}

const blobModule = (source: string) =>
  nativeImport(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))

export const networkProbes: Probe[] = [
  { name: 'fetch the site', run: (site) => fetch(`${site}/sandbox/manifest.json`) },
  { name: 'fetch elsewhere', run: () => fetch(ELSEWHERE) },
  {
    name: "fetch the site with the browser's own fetch",
    run: (site) => nativeFetch(`${site}/sandbox/manifest.json`),
  },
  { name: "fetch elsewhere with the browser's own fetch", run: () => nativeFetch(ELSEWHERE) },
  { name: 'request the site with XMLHttpRequest', run: (site) => request(site, true) },
  { name: 'request the site and wait for it', run: (site) => request(site, false) },
  {
    name: 'open a WebSocket to the site',
    run: (site) =>
      outcome(construct('WebSocket', site.replace('http', 'ws')), ['open'], ['error', 'close']),
  },
  {
    name: 'open a WebSocket elsewhere',
    run: () => outcome(construct('WebSocket', 'wss://example.com'), ['open'], ['error', 'close']),
  },
  {
    name: 'listen to an EventSource',
    run: (site) => outcome(construct('EventSource', site), ['open'], ['error']),
  },
  {
    name: 'open a WebTransport',
    run: () => Reflect.get(construct('WebTransport', ELSEWHERE), 'ready'),
  },
  {
    name: 'open a peer connection',
    run: () => construct('RTCPeerConnection'),
  },
  { name: 'send a beacon', run: (site) => call(navigator, 'sendBeacon', site, 'x') },
  {
    name: 'load a font of the site',
    run: (site) => call(construct('FontFace', 'x', `url(${site}/x.woff2)`), 'load'),
  },
  { name: 'import a module of the site', run: (site) => nativeImport(`${site}/sandbox/client.js`) },
  { name: 'import a module from elsewhere', run: () => nativeImport(`${ELSEWHERE}x.js`) },
  {
    name: 'import a data: module',
    run: () => nativeImport('data:text/javascript,export default 1'),
  },
  {
    name: 'request the site from a blob: module',
    run: (site) =>
      blobModule(`
        const request = new XMLHttpRequest()
        request.open('GET', ${JSON.stringify(site)}, false)
        request.send()`),
  },
  {
    name: 'import a script of the site',
    run: (site) => call(globalThis, 'importScripts', `${site}/sandbox/client.js`),
  },
  {
    name: 'stream WebAssembly from the site',
    run: (site) => WebAssembly.compileStreaming(nativeFetch(`${site}/x.wasm`)),
  },
]

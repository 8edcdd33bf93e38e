// Preview frame. Connects a document with the page around it.

import { BRIDGE_CONFIG, type BridgeConfig, type PreviewPage } from '../protocol/preview'
import { AppAddress } from './address'
import { FrameFetch } from './fetch'
import { FrameHistory, scrollToFragment } from './history'
import { FrameImages } from './images'
import { appLocation, type AppLocation } from './location'
import { FrameNavigation } from './navigation'
import { BridgePort } from './port'
import { Reports } from './reports'
import { Stylesheets } from './stylesheets'

declare global {
  var __routeLabPreview: BridgeConfig | undefined
  /** Read by Next's client runtime. */
  var __routeLabPage: PreviewPage
  var __routeLabLocation: AppLocation | undefined
}

/** Constructors that would reach the network past the frame's policy, which knows no directive for them. */
const UNPOLICED = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']

/** Has no entries where a document has no origin. Firefox 153 ends the whole tab when React's client uses it there. */
const UNFIT = 'navigation'

/** What has to do with requests and other documents, for who drives the document. */
export interface Connection {
  port: BridgePort
  fetch: FrameFetch
  navigation: FrameNavigation
}

/** Has to run before every script of the document. Null where there is nothing to connect with. */
export function connect(): Connection | null {
  const config = globalThis[BRIDGE_CONFIG]
  if (!config) return null
  delete globalThis[BRIDGE_CONFIG]
  document.currentScript?.remove()
  for (const name of [...UNPOLICED, UNFIT]) Reflect.deleteProperty(globalThis, name)
  return connectTo(config)
}

function connectTo(config: BridgeConfig): Connection {
  const port = new BridgePort(config)
  const address = new AppAddress(config)
  const reports = new Reports(port, address)
  const history = new FrameHistory(port, address, config.historyLength)
  const stylesheets = new Stylesheets(config.styles, reports)
  const navigation = new FrameNavigation(port, address, history, reports)
  reports.install()
  const fetch = new FrameFetch(port, address)
  fetch.install()
  stylesheets.install()
  new FrameImages(port, address, reports).install()
  history.install()
  navigation.install()
  installCookies(port, config.cookie)
  globalThis.__routeLabLocation = appLocation(address, navigation)
  port.on('runtime', ({ script, page }) => {
    globalThis.__routeLabPage = page
    reports.know(page)
    runScript(script)
  })
  addEventListener('DOMContentLoaded', () => {
    watchTitle(port)
    if (location.hash !== address.url.hash) scrollToFragment(address.url.hash)
  })
  return { port, fetch, navigation }
}

/** As a classic script, outside of every function. */
function runScript(text: string): void {
  const script = document.createElement('script')
  script.textContent = text
  document.head.append(script)
  script.remove()
}

/** An opaque origin has no cookies; the sandbox's own stand in. */
function installCookies(port: BridgePort, first: string): void {
  let cookie = first
  port.on('cookies', (message) => {
    cookie = message.cookie
  })
  Object.defineProperty(document, 'cookie', {
    get: () => cookie,
    set: (line: string) => {
      const pair = line.split(';', 1)[0]?.trim() ?? ''
      const name = `${pair.split('=', 1)[0]}=`
      const others = cookie.split('; ').filter((other) => other !== '' && !other.startsWith(name))
      cookie = [...others, pair].join('; ')
      port.post({ type: 'cookie', line })
    },
  })
}

function watchTitle(port: BridgePort): void {
  let last = document.title
  new MutationObserver(() => {
    if (document.title === last) return
    last = document.title
    port.post({ type: 'title', title: last })
  }).observe(document.head, { subtree: true, childList: true, characterData: true })
}

// Messages between the page and a document of the preview. The document may send anything.

import type { DriveOrder, DriveReply } from './drive'
import type { ModuleForm, ProjectFiles } from './project'
import type { HeaderList } from './trace'

/** What the page writes into each document, in front of the bridge's code. */
export interface BridgeConfig {
  /** Counts the documents of one preview. */
  document: number
  /** Path on the site that stands for the root of the app, without a slash at the end. */
  base: string
  /** Origin of the app as its server names it: `http://localhost:3000`. */
  origin: string
  /** Address of this document in the app, absolute. */
  url: string
  /** Origin of the site, which alone receives what the bridge sends. */
  site: string
  /** What `document.cookie` reads. */
  cookie: string
  historyLength: number
  styles: StyleTexts
}

/** Stylesheets of the project by their file. */
export type StyleTexts = Record<string, string>

/** The image that the page chose. */
export interface FoundImage {
  /** Absolute, in the app or elsewhere; empty when none was asked for. */
  url: string
  /** A `data:` address; null for an image that the preview does not load. */
  data: string | null
  /** Pixels of the image for one of the document. */
  density: number
}

/** Name of the global that carries {@link BridgeConfig} to the bridge, which removes it. */
export const BRIDGE_CONFIG = '__routeLabPreview'

/** First message of a document, to its parent, with a port for all others. */
export interface BridgeHello {
  type: 'route-lab-preview'
  document: number
}

/** What the client runtime of Next runs. */
export interface PreviewPage {
  files: ProjectFiles
  /** The form for browsers of each module that has one. */
  compiled: Record<string, ModuleForm>
  /** `process.env` */
  env: Record<string, string>
}

/** An error or a line of the console. Lines and columns count from 1. */
export interface FrameReport {
  kind: 'error' | 'rejection' | 'console'
  level: 'error' | 'warn' | 'info'
  message: string
  /** With the places of learner code in the learner's own files. */
  stack?: string
  /** A file of the project. */
  file?: string
  /** Or a document of the app, by its path: an inline script stands there. */
  url?: string
  line?: number
  column?: number
}

export interface BridgeFetch {
  type: 'fetch'
  id: number
  /** Absolute, in the app. */
  url: string
  method: string
  headers: HeaderList
  body: ArrayBuffer | ReadableStream<Uint8Array> | null
  redirect: RequestRedirect
  /** False for `credentials: 'omit'`. */
  credentials: boolean
}

/** `pushState` or `replaceState`. `key` names the state, which stays in the document. */
export interface SoftNavigation {
  type: 'push' | 'replace'
  url: string
  key: number
}

/** The reply to an order with that id. */
export interface Driven {
  type: 'driven'
  id: number
  reply: DriveReply
}

export type BridgeMessage =
  | BridgeFetch
  /** The reader of a reply wants the next part. */
  | { type: 'pull'; id: number }
  /** An image asks for what it may show. `html`: its tag, in the picture around it if there is one. */
  | { type: 'image'; id: number; html: string }
  | { type: 'cancel'; id: number }
  | SoftNavigation
  | { type: 'go'; delta: number }
  /** A link or an assignment to the location: the page loads another document. */
  | { type: 'navigate'; url: string; replace: boolean }
  | { type: 'title'; title: string }
  | { type: 'cookie'; line: string }
  | { type: 'report'; report: FrameReport }
  | Driven

export type PageMessage =
  | { type: 'runtime'; script: string; page: PreviewPage }
  | {
      type: 'head'
      id: number
      status: number
      statusText: string
      headers: HeaderList
      url: string
      redirected: boolean
    }
  /** `redirect: 'manual'`: a reply of which nothing can be read. */
  | { type: 'opaque-redirect'; id: number; url: string }
  | { type: 'chunk'; id: number; bytes: Uint8Array }
  | { type: 'end'; id: number }
  | { type: 'fail'; id: number; message: string }
  | { type: 'image'; id: number; found: FoundImage }
  /** The reader went back or forward to an entry of this document. */
  | { type: 'pop'; url: string; key: number }
  | { type: 'history'; length: number }
  | { type: 'cookies'; cookie: string }
  /** Only to a driven document. `hydrates`: it was given Next's client runtime. */
  | { type: 'drive'; id: number; order: DriveOrder; hydrates: boolean }

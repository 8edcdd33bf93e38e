// Page. The code that a document of the preview is given: the bridge, and Next's runtime with the project's modules.

import { BRIDGE_CONFIG, type BridgeConfig, type PreviewPage } from '../../protocol/preview'
import type { ServerProject } from '../../protocol/server'
import type { Assets } from '../assets'
import type { MemoryCookieJar } from '../cookie-jar'
import { IMAGES_MODULE } from '../open-preview'
import { pageClient } from '../late-scripts'
import type { NextVersion, Sandbox } from '../types'

/** The script that stands at the head of each document. */
export const BRIDGE_SCRIPT = 'preview-frame.js'

/** The same, with what a visitor does. */
export const DRIVEN_BRIDGE_SCRIPT = 'driven-frame.js'

/** What a preview needs of its sandbox. */
export interface PreviewSource {
  fetch: Sandbox['fetch']
  cookies: MemoryCookieJar
  assets: Assets
  /** The project that answers. */
  project(): ServerProject | null
  /** What its client code reads as `process.env`. */
  clientEnv(): Record<string, string>
  /** Its version of Next. */
  next(): NextVersion
  /** Base path of the site, where its service worker is. */
  scope: string | undefined
}

const loadText = async (assets: Assets, name: string) =>
  new TextDecoder().decode(await assets.loadScript(name))

/** The bridge for one document. In a script of HTML, `<` in a string must not begin a tag. */
export async function bridgeCode(
  assets: Assets,
  config: BridgeConfig,
  driven: boolean,
): Promise<string> {
  const json = JSON.stringify(config).replaceAll('<', String.raw`\u003c`)
  const code = await loadText(assets, driven ? DRIVEN_BRIDGE_SCRIPT : BRIDGE_SCRIPT)
  return `globalThis.${BRIDGE_CONFIG}=${json};${code}`
}

/** What asks for images, loaded for the first document that has one. */
export async function loadImages({ assets }: PreviewSource) {
  const url = assets.url(IMAGES_MODULE)
  return (import(url) as Promise<typeof import('./images/document-images')>).catch((cause) => {
    throw new Error(
      'The preview shows no images: their code could not be loaded. Check the connection, and reload the page of the site.',
      { cause },
    )
  })
}

/** Next's client runtime, loaded for documents that ask for it. */
export async function pageRuntime({ assets, project, clientEnv, next }: PreviewSource) {
  const script = await loadText(assets, pageClient(next()))
  return { script, page: { ...modulesOf(project()), env: clientEnv() } }
}

function modulesOf(project: ServerProject | null): Omit<PreviewPage, 'env'> {
  const modules = Object.entries(project?.compiled ?? {}).flatMap(([file, { client }]) =>
    client && !('problem' in client) ? [[file, client] as const] : [],
  )
  return { files: project?.files ?? {}, compiled: Object.fromEntries(modules) }
}

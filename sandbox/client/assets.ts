// Page. Fetches the sandbox's assets: compressed by the build and unpacked by who uses them, so that any
// static host will do. Files are named by their content hash.

import { bestEncoding, unpack, type PackedAsset } from '../protocol/packed-asset'
import type { NextVersion } from './types'

interface PackedFile {
  file: string
  bytes: number
}

export interface AssetManifest {
  /** Exact versions: `{ '16': '16.4.6' }`. */
  nextVersions: Record<NextVersion, string>
  assets: Record<string, { brotli: PackedFile; gzip: PackedFile; bytes: number }>
}

interface AssetProgress {
  loadedBytes: number
  totalBytes: number
}

type Listener = (progress: AssetProgress) => void

/** Loads each asset once per page. A failed download is forgotten, so that asking again tries again. */
export class Assets {
  #manifest: Promise<AssetManifest> | null = null
  #loading = new Map<string, Promise<PackedAsset>>()
  #received = new Map<string, number>()
  #listeners = new Set<Listener>()
  #encoding = bestEncoding()

  constructor(private readonly base: URL) {}

  manifest(): Promise<AssetManifest> {
    this.#manifest ??= this.#fetchManifest().catch((error: unknown) => {
      this.#manifest = null
      throw error
    })
    return this.#manifest
  }

  /** The asset as it was downloaded. Its bytes are shared: clone, never transfer. */
  async load(name: string): Promise<PackedAsset> {
    const { assets } = await this.manifest()
    const asset = assets[name]
    if (!asset)
      throw new Error(
        `The sandbox has no asset "${name}". Its manifest and its client come from different builds: reload the page.`,
      )
    const running = this.#loading.get(name) ?? this.#download(name, asset[this.#encoding])
    this.#loading.set(name, running)
    return running.catch((error: unknown) => {
      this.#loading.delete(name)
      this.#received.delete(name)
      throw error
    })
  }

  /** Address of a file beside the assets. */
  url(file: string): string {
    return new URL(file, this.base).href
  }

  /** The text of a script, as bytes that belong to the caller. */
  async loadScript(name: string): Promise<ArrayBuffer> {
    return unpack(await this.load(name))
  }

  /** Reports the bytes of `names` together while they arrive. Returns the function that stops it. */
  async watch(names: string[], listener: Listener): Promise<() => void> {
    const { assets } = await this.manifest()
    const totalBytes = names.reduce(
      (sum, name) => sum + (assets[name]?.[this.#encoding].bytes ?? 0),
      0,
    )
    const report = () => {
      const loadedBytes = names.reduce((sum, name) => sum + (this.#received.get(name) ?? 0), 0)
      listener({ loadedBytes, totalBytes })
    }
    this.#listeners.add(report)
    report()
    return () => this.#listeners.delete(report)
  }

  async #fetchManifest(): Promise<AssetManifest> {
    const response = await this.#fetch('manifest.json')
    return (await response.json()) as AssetManifest
  }

  async #download(name: string, packed: PackedFile): Promise<PackedAsset> {
    const response = await this.#fetch(packed.file)
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.#received.set(name, (this.#received.get(name) ?? 0) + chunk.byteLength)
        for (const report of this.#listeners) report({ loadedBytes: 0, totalBytes: 0 })
        controller.enqueue(chunk)
      },
    })
    const brokeOff = (cause?: unknown) =>
      new Error(`The download of ${packed.file} broke off. Check the connection and try again.`, {
        cause,
      })
    const bytes = await new Response(response.body?.pipeThrough(counted))
      .arrayBuffer()
      .catch((error: unknown) => {
        throw brokeOff(error)
      })
    if (bytes.byteLength !== packed.bytes) throw brokeOff()
    return { bytes, encoding: this.#encoding }
  }

  async #fetch(file: string): Promise<Response> {
    const url = new URL(file, this.base)
    const response = await fetch(url).catch((error: unknown) => {
      throw new Error(
        `${url.pathname} could not be loaded: the network or the site cannot be reached. Try again when you are online.`,
        { cause: error },
      )
    })
    if (!response.ok)
      throw new Error(
        `${url.pathname} could not be loaded: the host answered ${response.status}. Reload the page; if it stays, the site's upload is incomplete.`,
      )
    return response
  }
}

import type { Sandbox, SandboxOptions, StartProgress } from '@/sandbox/client/types'
import type { CompiledProject } from '@/sandbox/protocol/project'
import { siteUrl } from '../site-url'
import { messageOf } from './exchange'
import { Store } from './store'

export type RuntimeState =
  | { status: 'idle'; paused: boolean }
  | { status: 'starting'; progress: StartProgress | null }
  | { status: 'ready'; sandbox: Sandbox }
  | { status: 'failed'; message: string }

type CreateSandbox = (options: SandboxOptions) => Promise<Sandbox>

/** The sandbox is one bundle of its own, beside the site's; nothing of it loads before a start. */
export async function loadCreateSandbox(): Promise<CreateSandbox> {
  const url = siteUrl('/sandbox/client.js')
  const client: typeof import('@/sandbox/client/create-sandbox') = await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ url
  )
  return client.createSandbox
}

/** The build's output for the original files. Without it the sandbox compiles them itself. */
export async function loadCompiled(url: string | null): Promise<CompiledProject | undefined> {
  if (!url) return undefined
  const response = await fetch(siteUrl(url))
  if (!response.ok) return undefined
  const { compiled }: { compiled: CompiledProject } = await response.json()
  return compiled
}

/** Starts one sandbox on demand, once, and starts it again after a failure or a pause. */
export class SandboxRuntime extends Store<RuntimeState> {
  #starting: Promise<Sandbox> | undefined
  #end = new AbortController()

  /**
   * @param options made anew for each start
   * @param connect wires a sandbox that has just started; the start waits for it
   */
  constructor(
    private readonly options: () => Promise<SandboxOptions>,
    private readonly connect: (sandbox: Sandbox) => Promise<void>,
    private readonly load: () => Promise<CreateSandbox> = loadCreateSandbox,
  ) {
    super({ status: 'idle', paused: false })
  }

  /** The running sandbox, started if need be. Rejects when the start fails or is stopped. */
  start(): Promise<Sandbox> {
    this.#starting ??= this.#start()
    return this.#starting
  }

  stop(paused = false): void {
    this.#end.abort(new Error('The sandbox was stopped.'))
    const state = this.getSnapshot()
    if (state.status === 'ready') state.sandbox.dispose()
    this.#starting = undefined
    this.set({ status: 'idle', paused })
  }

  async #start(): Promise<Sandbox> {
    const end = (this.#end = new AbortController())
    this.set({ status: 'starting', progress: null })
    try {
      const [create, options] = await Promise.all([this.load(), this.options()])
      end.signal.throwIfAborted()
      const onProgress = (progress: StartProgress) => {
        if (!end.signal.aborted) this.set({ status: 'starting', progress })
      }
      const page = { signal: end.signal, onProgress, playScope: siteUrl('/') }
      const sandbox = await create({ ...options, ...page })
      await this.connect(sandbox)
      end.signal.throwIfAborted()
      this.set({ status: 'ready', sandbox })
      return sandbox
    } catch (thrown) {
      if (!end.signal.aborted) {
        // Rooms that were still on their way report no more.
        end.abort(thrown)
        this.#starting = undefined
        this.set({ status: 'failed', message: messageOf(thrown) })
      }
      throw thrown
    }
  }
}

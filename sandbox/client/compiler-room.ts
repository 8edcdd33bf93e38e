// Page. The compiler worker: loaded at the first edit, shared by all sandboxes of a page.

import { Caller, type Port } from '../protocol/rpc'
import type { CompileReport, CompilerBoot, CompilerMethods } from '../protocol/compiler'
import type { ProjectFiles } from '../protocol/project'
import type { Assets } from './assets'
import type { RoomHost } from './frame'

export const COMPILER_ASSETS = ['compiler.js', 'swc.wasm']

export class CompilerRoom {
  #running: Promise<Caller<CompilerMethods>> | null = null

  constructor(
    private readonly host: RoomHost,
    private readonly assets: Assets,
  ) {}

  /** Compiles the source files among `files`. Rejects when the compiler cannot be loaded. */
  async compile(files: ProjectFiles): Promise<CompileReport> {
    return (await this.#run()).call('compile', [files])
  }

  #run(): Promise<Caller<CompilerMethods>> {
    this.#running ??= this.#boot().catch((error: unknown) => {
      this.#running = null
      throw error
    })
    return this.#running
  }

  async #boot(): Promise<Caller<CompilerMethods>> {
    const [script, wasm] = await Promise.all(COMPILER_ASSETS.map((name) => this.assets.load(name)))
    const channel = new MessageChannel()
    const boot: CompilerBoot = { type: 'boot', control: channel.port2, wasm: wasm! }
    const caller = new Caller<CompilerMethods>(channel.port1 as Port)
    this.host.spawn('compiler', script!, boot, [channel.port2], (message) => {
      this.#running = null
      caller.end(new Error(`The compiler ended: ${message}`))
    })
    return caller
  }
}

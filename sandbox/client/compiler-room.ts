// Page. The compiler worker: loaded at the first edit, shared by all sandboxes of a page.

import { Caller, type Port } from '../protocol/rpc'
import type { CompileReport, CompilerBoot, CompilerMethods } from '../protocol/compiler'
import type { ProjectFiles } from '../protocol/project'
import type { Assets } from './assets'
import type { RoomHost } from './frame'
import { startRoom } from './start-room'

const SCRIPT = 'compiler.js'
const WASM = 'swc.wasm'
export const COMPILER_ASSETS = [SCRIPT, WASM]

export class CompilerRoom {
  #running: Promise<Caller<CompilerMethods>> | null = null

  constructor(
    private readonly host: RoomHost,
    private readonly assets: Assets,
  ) {}

  /**
   * Compiles the source files among `files`; `pages` says whether the whole project has pages. Rejects when
   * the compiler cannot be loaded.
   */
  async compile(files: ProjectFiles, pages: boolean): Promise<CompileReport> {
    return (await this.#run()).call('compile', [files, pages])
  }

  #run(): Promise<Caller<CompilerMethods>> {
    this.#running ??= this.#boot().catch((error: unknown) => {
      this.#running = null
      throw error
    })
    return this.#running
  }

  async #boot(): Promise<Caller<CompilerMethods>> {
    const channel = new MessageChannel()
    const caller = new Caller<CompilerMethods>(channel.port1 as Port)
    await startRoom({
      host: this.host,
      assets: this.assets,
      name: 'compiler',
      script: SCRIPT,
      files: [WASM],
      boot: ([wasm]) => ({
        message: { type: 'boot', control: channel.port2, wasm } satisfies CompilerBoot,
        transfer: [channel.port2],
      }),
      onError: (message) => {
        this.#running = null
        caller.end(new Error(`The compiler ended: ${message}`))
      },
    })
    return caller
  }
}

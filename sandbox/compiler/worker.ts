// Compiler worker: the entry. Started at the first sign of editing; never runs learner code.

import { serve, type Served } from '../protocol/rpc'
import { compileWasm } from '../protocol/packed-asset'
import type { CompilerBoot, CompilerMethods } from '../protocol/compiler'
import { compileProject } from './compile-project'
import { startSwc } from './swc'

self.onmessage = (event: MessageEvent<CompilerBoot>) => {
  const { control, wasm } = event.data
  const swc = compileWasm(wasm).then(startSwc)
  const methods: Served<CompilerMethods> = {
    compile: async (files, pages) => compileProject(files, await swc, pages),
  }
  serve(control, methods)
}

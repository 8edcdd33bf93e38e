import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { stripNames } from './strip-wasm'

const require = createRequire(import.meta.url)

test('drops the debugging names and nothing that a module needs', async () => {
  const wasm = new Uint8Array(readFileSync(require.resolve('@next/swc-wasm-web/wasm_bg.wasm')))
  const stripped = stripNames(wasm)
  expect(stripped.byteLength).toBeLessThan(wasm.byteLength)
  const [before, after] = await Promise.all(
    [wasm, stripped].map((bytes) => WebAssembly.compile(new Uint8Array(bytes))),
  )
  expect(WebAssembly.Module.exports(after!)).toEqual(WebAssembly.Module.exports(before!))
  expect(WebAssembly.Module.customSections(after!, 'name')).toEqual([])
})

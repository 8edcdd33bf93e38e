// Build time. `sandbox/client.js` (one ES module, usable from a bare HTML page), the preview's, and the frame's script.

import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { IMAGES_MODULE, PREVIEW_MODULE } from '../client/open-preview'
import { repository } from './next-package'
import { onlyFile } from './bundle-options'

async function buildFrameScript(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(repository, 'sandbox/frame/frame.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
  })
  return Buffer.from(onlyFile(result.outputFiles)).toString().replaceAll('</', '<\\/')
}

/** Gives `virtual:frame-script` as text. */
async function frameScriptPlugin(): Promise<Plugin> {
  const script = await buildFrameScript()
  return {
    name: 'frame-script',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:frame-script$/ }, () => ({
        path: 'frame',
        namespace: 'frame',
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'frame' }, () => ({
        contents: script,
        loader: 'text',
      }))
    },
  }
}

/** The client, and the parts of it for previews and their images, which it loads on demand. */
export async function buildClient(): Promise<Record<string, Uint8Array>> {
  return {
    'client.js': await buildModule('create-sandbox.ts'),
    [PREVIEW_MODULE]: await buildModule('preview/preview.ts'),
    [IMAGES_MODULE]: await buildModule('preview/images/document-images.ts'),
  }
}

async function buildModule(entry: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [path.join(repository, 'sandbox/client', entry)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    keepNames: false,
    write: false,
    plugins: [await frameScriptPlugin()],
  })
  return onlyFile(result.outputFiles)
}

// Build time. The scripts that stand at the head of each document of a preview.

import path from 'node:path'
import { build } from 'esbuild'
import { BRIDGE_SCRIPT, DRIVEN_BRIDGE_SCRIPT } from '../client/preview/preview-code'
import { repository } from './next-package'
import { onlyFile } from './bundle-options'

/** One line, so that lines of a document keep their numbers, and free of what ends a script in HTML. */
async function buildBridge(entry: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [path.join(repository, 'sandbox/preview', entry)],
    bundle: true,
    format: 'iife',
    // For a browser esbuild takes a build of resolve-uri that is no module, and wraps it.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify: true,
    // A minified template literal holds its line breaks as they are.
    supported: { 'template-literal': false },
    write: false,
    legalComments: 'none',
  })
  const code = Buffer.from(onlyFile(result.outputFiles)).toString().trim()
  const inHtml = code
    .replaceAll('</script', String.raw`<\/script`)
    .replaceAll('<!--', String.raw`\x3C!--`)
  if (/[\n\r]/.test(inHtml))
    throw new Error(
      'The bridge of the preview has a line break. Find out which: documents must keep their line numbers.',
    )
  return Buffer.from(inHtml)
}

/** Both bridges, by asset name. */
export async function buildPreviewBridges(): Promise<Record<string, Uint8Array>> {
  return {
    [BRIDGE_SCRIPT]: await buildBridge('bridge.ts'),
    [DRIVEN_BRIDGE_SCRIPT]: await buildBridge('driven-bridge.ts'),
  }
}

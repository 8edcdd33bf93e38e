import type { Metafile } from 'esbuild'
import { expect, test } from 'vitest'
import { nextPackages } from './next-package'
import { ReplacementLog } from './next-plugin'
import { replacementsFor } from './next-replacements'
import { FRAME_EDIT, pageEdits, pageReplacements, pageRewritten } from './page-replacements'
import { describeProvenance } from './provenance'

/** A log of a build that met every entry of the lists. */
function fullLog(): ReplacementLog {
  const log = new ReplacementLog()
  const { inside, node } = replacementsFor('16')
  for (const { module } of [...inside, ...node, ...pageReplacements, ...pageEdits])
    log.used.add(module)
  return log
}

/** What esbuild tells of a bundle that holds these files. */
const metafileOf = (...files: string[]): Metafile => ({
  inputs: {},
  outputs: {
    'pages.js': {
      bytes: 0,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(files.map((file) => [file, { bytesInOutput: 7 }])),
    },
  },
})

const ACTIONS = 'dist/esm/server/app-render/action-handler.js'
const RENDER = 'dist/esm/server/app-render/create-component-tree.js'

const provenance = (metafile = metafileOf()) =>
  describeProvenance(nextPackages['16'], [metafile], fullLog()).modules

test('lists all that the scripts for pages replace, with what stands for it and why', () => {
  const modules = provenance()
  for (const entry of [...pageReplacements, ...pageRewritten, FRAME_EDIT]) {
    const { module, how, by, reason } = entry
    expect(modules).toContainEqual({ module, how, by, reason })
  }
  expect(modules.map(({ module }) => module)).toContain('next/dist/build/templates/app-page')
})

test('lists a module with an edited place as edited, with its reason, and others as published', () => {
  const files = [ACTIONS, RENDER].map((file) => `node_modules/next/${file}`)
  const modules = provenance(metafileOf(...files))
  expect(modules).toContainEqual({
    module: `next/${ACTIONS}`,
    how: 'edited',
    reason: pageEdits[0]?.reason,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    bytes: 7,
  })
  expect(modules.find(({ module }) => module === `next/${RENDER}`)?.how).toBe('as-is')
})

test('refuses an entry that the scripts for pages do not meet', () => {
  for (const { module } of [...pageReplacements, ...pageEdits]) {
    const log = fullLog()
    log.used.delete(module)
    expect(() => describeProvenance(nextPackages['16'], [], log)).toThrow(
      `The lists of replacements name ${module}`,
    )
  }
})

test('lists nothing of pages for a version that renders none', () => {
  const log = new ReplacementLog()
  const { inside, node } = replacementsFor('15')
  for (const { module } of [...inside, ...node]) log.used.add(module)
  const { modules } = describeProvenance(nextPackages['15'], [], log)
  expect(modules.map(({ module }) => module)).not.toContain('next/dist/build/templates/app-page')
})

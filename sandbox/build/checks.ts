// Bundles the checks of every exercise for the tab: `checks/<slug>.js`, sharing the runner as chunks.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { readJson, wrongAnswerJson } from '@/components/content/front-matter'
import { listNames, listNumbered } from '@/components/content/read-content'
import type { Misconception } from '@/sandbox/checks/report'

/** The checks of one exercise, ready to be bundled. */
export interface CheckSource {
  slug: string
  /** Path of its checks.test.ts. */
  file: string
  misconceptions: Misconception[]
}

/** Bundles all exercises into `outDir/checks`, which it empties first; returns the written file of each slug. */
export async function buildChecks(outDir: string): Promise<Record<string, string>> {
  await rm(join(outDir, 'checks'), { recursive: true, force: true })
  return bundleChecks(await readCheckSources(), outDir)
}

/** Each bundle is an ES module that exports `run(sandbox): Promise<ExerciseReport>`. */
export async function bundleChecks(
  sources: CheckSource[],
  outDir: string,
): Promise<Record<string, string>> {
  const folder = join(outDir, 'checks')
  await build({
    entryPoints: sources.map(({ slug }) => ({ in: `checks:${slug}`, out: slug })),
    outdir: folder,
    absWorkingDir: process.cwd(),
    tsconfig: 'tsconfig.json',
    plugins: [checksPlugin(sources)],
    bundle: true,
    splitting: true,
    chunkNames: 'shared-[hash]',
    format: 'esm',
    target: 'es2022',
    // The classes of errors are told apart by name.
    keepNames: true,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  return Object.fromEntries(sources.map(({ slug }) => [slug, join(folder, `${slug}.js`)]))
}

async function readCheckSources(): Promise<CheckSource[]> {
  const exercises = await listNumbered('content/exercises')
  return Promise.all(
    exercises.map(async ({ path, slug }) => ({
      slug,
      file: join(process.cwd(), path, 'checks.test.ts'),
      misconceptions: await readMisconceptions(`${path}/wrong`),
    })),
  )
}

async function readMisconceptions(folder: string): Promise<Misconception[]> {
  const ids = await listNames(folder, 'folders')
  return Promise.all(
    ids.map(async (id) => {
      const { title, message } = await readJson(`${folder}/${id}/wrong.json`, wrongAnswerJson)
      return { id, title, message }
    }),
  )
}

/** One entry per exercise: its checks, then `run` made from them. */
function checksPlugin(sources: CheckSource[]): Plugin {
  const checksFolder = join(process.cwd(), 'sandbox/checks')
  return {
    name: 'exercise-checks',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^checks:/ }, ({ path }) => ({
        path: path.slice('checks:'.length),
        namespace: 'exercise-checks',
      }))
      esbuild.onResolve({ filter: /^vitest$/ }, () => ({
        path: join(checksFolder, 'vitest-in-tab.ts'),
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'exercise-checks' }, ({ path }) => {
        const source = sources.find(({ slug }) => slug === path)
        return { contents: source && entryOf(source), resolveDir: checksFolder }
      })
    },
  }
}

/** The checks come first: their definitions are taken as soon as they were evaluated. */
function entryOf({ file, misconceptions }: CheckSource): string {
  return `
    import ${JSON.stringify(file)}
    import { defineRun } from './run-checks'
    export const run = defineRun(${JSON.stringify(misconceptions)})
  `
}

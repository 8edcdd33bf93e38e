// Bundles the checks of every exercise for the tab: `checks/<slug>.js`, sharing the runner as chunks.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { loadExercises } from '@/components/content/exercises'
import type { Misconception } from '@/sandbox/checks/report'
import type { NextVersion } from '@/sandbox/client/types'

/** The checks of one exercise, ready to be bundled. */
export interface CheckSource {
  slug: string
  /** Path of its checks.test.ts. */
  file: string
  /** Version of Next that the exercise is written for. */
  next: NextVersion
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
  const exercises = await loadExercises()
  return exercises.map(({ slug, folder, next = '16', wrong }) => ({
    slug,
    file: join(process.cwd(), 'content/exercises', folder, 'checks.test.ts'),
    next,
    misconceptions: wrong.map(({ name, title, message }) => ({ id: name, title, message })),
  }))
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
function entryOf({ file, next, misconceptions }: CheckSource): string {
  return `
    import ${JSON.stringify(file)}
    import { defineRun } from './run-checks'
    export const run = defineRun(${JSON.stringify(misconceptions)}, ${JSON.stringify(next)})
  `
}

// Type-checks all projects of content/ at once: one program, in which every project is a folder of its own.

import path from 'node:path'
import ts from 'typescript'
import type { NextVersion } from '../client/types'
import type { ContentProblem } from './content-problem'
import type { ContentProject } from './content-projects'

/** What `create-next-app` sets, as far as it concerns types. */
const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.d.ts'],
  // As next-env.d.ts refers to them.
  types: ['node', 'next'],
  jsx: ts.JsxEmit.ReactJSX,
  allowJs: true,
  isolatedModules: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
}

/** Modules that a project gets from the sandbox. */
const provided: Record<string, string> = {
  '@prisma/client': 'sandbox/database/client/client.ts',
  '@/lib/db': 'sandbox/database/default-db.ts',
}

/** Package of each version, as package.json names it. */
const nextPackages: Record<NextVersion, string> = { 14: 'next-14', 15: 'next-15', 16: 'next' }

/**
 * Folder that exists in memory only, with a folder for each version and in it one for each project. Inside
 * the repository, so that packages are found from there.
 */
const virtualRoot = 'content/.projects'

interface SourcePlace {
  text: string
  /** Path on disk. */
  place: string
}

/** What TypeScript finds in the projects with the real types of Next.js and of the Prisma client. */
export function typecheckProjects(projects: ContentProject[]): ContentProblem[] {
  const sources = new Map<string, SourcePlace>()
  for (const [index, project] of projects.entries()) {
    for (const [file, text] of Object.entries(project.files)) {
      const place = project.places[file] ?? project.folder
      sources.set(path.resolve(virtualRoot, project.next, String(index), file), {
        text,
        place,
      })
    }
  }
  const roots = [...sources.keys()].filter((file) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file))
  const program = ts.createProgram(roots, options, projectHost(sources))
  const diagnostics = roots.flatMap((root) => {
    const file = program.getSourceFile(root)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
  })
  return withoutRepeats(diagnostics.map((diagnostic) => toProblem(diagnostic, sources)))
}

/** The disk with the projects added to it, each with its own meaning of `@/`. */
function projectHost(sources: Map<string, SourcePlace>): ts.CompilerHost {
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => sources.has(file) || disk.fileExists(file),
    readFile: (file) => sources.get(file)?.text ?? disk.readFile(file),
    getSourceFile(file, languageVersion, onError) {
      const source = sources.get(file)
      if (!source) return disk.getSourceFile(file, languageVersion, onError)
      return ts.createSourceFile(file, source.text, languageVersion)
    },
    // TypeScript looks for folders before files; those in memory are all there.
    directoryExists: undefined,
  }
  const cache = ts.createModuleResolutionCache(process.cwd(), (name) => name, options)
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) =>
      candidates(text, from)
        .map((name) => ts.resolveModuleName(name, from, options, host, cache))
        .reduce((first, next) => (first.resolvedModule ? first : next)),
    )
  return host
}

/** Where an import may lead, best first. Only imports of projects and of what they are given are special. */
function candidates(name: string, from: string): [string, ...string[]] {
  const home = projectOf(from)
  const isProvided = Object.values(provided).some((file) => from === path.resolve(file))
  if (!home && !isProvided) return [ofVersion(name, packageOf(from))]
  const aliased = home && name.startsWith('@/')
  const own = aliased ? path.resolve(home.folder, name.slice(2)) : ofVersion(name, home?.next)
  const fallback = provided[name]
  if (!fallback) return [own]
  const given = path.resolve(fallback.replace(/\.ts$/, ''))
  return aliased ? [own, given] : [given]
}

/** The project that a file belongs to, and the package that `next` means in it. */
function projectOf(file: string): { folder: string; next: string } | undefined {
  const [version = '', index = ''] = path.relative(virtualRoot, file).split(path.sep)
  const next = Object.entries(nextPackages).find(([known]) => known === version)?.[1]
  return next ? { folder: path.resolve(virtualRoot, version, index), next } : undefined
}

/** The types of an older Next import one another as `next/dist/…`. */
function packageOf(file: string): string | undefined {
  return Object.values(nextPackages).find((name) => file.includes(`/node_modules/${name}/`))
}

function ofVersion(name: string, next: string | undefined): string {
  return next ? name.replace(/^next(?=\/|$)/, next) : name
}

function toProblem(diagnostic: ts.Diagnostic, sources: Map<string, SourcePlace>): ContentProblem {
  const message = `TS${diagnostic.code}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`
  const { file, start } = diagnostic
  if (!file || start === undefined) return { file: 'content', message }
  const { line, character } = file.getLineAndCharacterOfPosition(start)
  const place = sources.get(file.fileName)?.place ?? file.fileName
  return { file: place, line: line + 1, column: character + 1, message }
}

/** A mistake in a file of the solution shows in every wrong answer, too. */
function withoutRepeats(problems: ContentProblem[]): ContentProblem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...seen.values()]
}

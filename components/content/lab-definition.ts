// What a page knows of its labs: the project, the requests that its console offers, and the replies
// that the build recorded. Shared by the build, the server components and `components/lab`.

import type { DemoName } from '@/components/lab/demos/demo-names'
import type { NextVersion, SandboxOptions } from '@/sandbox/client/types'
import type { CompiledProject, ProjectFiles, ServerMode } from '@/sandbox/protocol/project'
import type { HeaderList } from '@/sandbox/protocol/trace'
import type { PlayableStep } from '@/sandbox/conformance/reported'

/** One field of a form body; with `file`, one file of a multipart body. */
export interface PresetField {
  name: string
  value?: string
  file?: { name: string; type: string; text: string }
}

export interface PresetBody {
  kind: 'none' | 'json' | 'text' | 'form' | 'multipart'
  /** Of `json` and `text`: exactly what is sent. */
  text?: string
  /** Of `form` and `multipart`. */
  fields?: PresetField[]
}

/** A request that an author put next to a lab: `<Request name="…" method="GET" path="…" />`. */
export interface RequestPreset {
  name: string
  method: string
  path: string
  headers?: HeaderList
  body?: PresetBody
}

/** How a lab begins. The reader may go on in another version or mode. */
export interface LabSettings {
  /** Default `'16'`. */
  next?: NextVersion
  /** Default `'start'`. */
  mode?: ServerMode
  /** In mode `start`: after each edit (default), or when the reader asks for it. */
  build?: 'auto' | 'manual'
  /** The cache panel is open from the start. */
  cache?: boolean
  /** Of a project with pages: path of the one that its preview shows first. */
  preview?: string
}

/** The settings alone, of anything that has them. */
export function settingsOf({ next, mode, build, cache, preview }: LabSettings): LabSettings {
  return {
    ...(next && { next }),
    ...(mode && { mode }),
    ...(build && { build }),
    ...(cache !== undefined && { cache }),
    ...(preview !== undefined && { preview }),
  }
}

/** Settings as the sandbox takes them. */
export function runOptions({
  next,
  mode,
  build,
}: LabSettings): Pick<SandboxOptions, 'next' | 'mode' | 'autoBuild'> {
  return { next: next ?? '16', mode: mode ?? 'start', autoBuild: build !== 'manual' }
}

/** A project of the site that can be run, with the page it stands on. */
export interface LabDefinition extends LabSettings {
  /** Unique on the site: `lessons-route-handlers-first-route-handler`, `exercises-validate-starter`. */
  id: string
  /** Path of its page without the base path: `/lessons/route-handlers/first-route-handler/`. */
  page: string
  title: string
  files: ProjectFiles
  /** Files shown as editor tabs; the first is the one that is open. */
  open: string[]
  /** Name of the database content, where labs share it. */
  database?: string
  /** What it demonstrates below its code. */
  demo?: DemoName
  presets: RequestPreset[]
}

/** Reply of a preset as the build got it by running the lab. */
export interface RecordedReply {
  status: number
  statusText: string
  headers: HeaderList
  body: string
  ms: number
  /** How many SQL queries the request caused. */
  queries: number
}

/** Content of `.cache/content/<lab id>.json`, written by the build. */
export interface LabRecording {
  compiled: CompiledProject
  /** By preset name. */
  replies: Record<string, RecordedReply>
}

/** Props of `LabView`. URLs start with `/` and do not hold the base path. */
export interface LabClientProps extends LabSettings {
  id: string
  title: string
  files: ProjectFiles
  open: string[]
  presets: RequestPreset[]
  database?: string
  demo?: DemoName
  /** JSON `{ compiled: CompiledProject }`; null while nothing was compiled (development). */
  compiledUrl: string | null
  /** By preset name. Empty while nothing was recorded (development). */
  replies: Record<string, RecordedReply>
}

/** Props of `ExerciseView`. URLs as in {@link LabClientProps}. */
export interface ExerciseClientProps extends LabSettings {
  slug: string
  title: string
  starter: ProjectFiles
  solution: ProjectFiles
  open: string[]
  hints: string[]
  presets: RequestPreset[]
  /** ES module that exports `run(sandbox): Promise<ExerciseReport>`. */
  checksUrl: string
  compiledUrl: string | null
  database?: string
}

/** A project that the playground can start from. */
export interface PlaygroundTemplate extends LabSettings {
  id: string
  title: string
  summary: string
  files: ProjectFiles
  open: string[]
  presets: RequestPreset[]
  compiledUrl: string | null
  /** Whether the reader's choice of version and mode is kept; one that an address names runs as it says. */
  remembersRun: boolean
  /** Of a case of the parity suite. */
  plot?: CasePlot
}

/** What a case of the parity suite does, to be done by hand. */
export interface CasePlot {
  name: string
  steps: readonly PlayableStep[]
}

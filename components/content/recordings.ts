// What the build made of each lab before the site is rendered.

import { z } from 'zod'
import { readText } from './read-content'
import type { Exercise } from './exercises'
import {
  type ExerciseClientProps,
  type LabClientProps,
  type LabDefinition,
  type PlaygroundTemplate,
  type RecordedReply,
  settingsOf,
} from './lab-definition'
import type { TemplateDefinition } from './playground-templates'

const recording = z.object({
  replies: z.record(
    z.string(),
    z.object({
      status: z.number(),
      statusText: z.string(),
      headers: z.array(z.tuple([z.string(), z.string()])),
      body: z.string(),
      ms: z.number(),
      queries: z.number(),
    }),
  ),
})

type Runnable = Pick<LabDefinition, 'id' | 'page' | 'presets'>

const isBuild = process.env.NODE_ENV === 'production'

/** Recorded replies of a lab by preset name; null in development where nothing was recorded yet. */
async function loadReplies(lab: Runnable): Promise<Record<string, RecordedReply> | null> {
  const file = `.cache/content/${lab.id}.json`
  const text = await readText(file).catch(() => null)
  if (text === null) {
    if (!isBuild) return null
    throw new Error(
      `${lab.page}: the build has not recorded the lab "${lab.id}" (${file} is missing). ` +
        'Run the sandbox build before `next build`; `npm run build` does both in order.',
    )
  }
  const { replies } = recording.parse(JSON.parse(text))
  const missing = lab.presets.find(({ name }) => !(name in replies))
  if (missing && isBuild) {
    throw new Error(
      `${lab.page}: ${file} holds no reply for the request "${missing.name}". ` +
        'It is older than the content. Run `npm run build` again.',
    )
  }
  return replies
}

/** Address of the compiled project; null where nothing was compiled yet. */
async function compiledUrl(lab: Runnable): Promise<string | null> {
  return (await loadReplies(lab)) ? `/sandbox/projects/${lab.id}.json` : null
}

/** Props of the client component that runs `lab`. */
export async function toClientProps(lab: LabDefinition): Promise<LabClientProps> {
  const { page: _page, ...props } = lab
  const replies = (await loadReplies(lab)) ?? {}
  return { ...props, compiledUrl: await compiledUrl(lab), replies }
}

/** Props of the client component that runs and checks `exercise`. */
export async function toExerciseProps(exercise: Exercise): Promise<ExerciseClientProps> {
  const { slug, title, starter, solution, open, hints, presets, database } = exercise
  const lab = { id: `exercises-${slug}-starter`, page: exercise.href, presets }
  return {
    slug,
    title,
    starter,
    solution,
    open,
    hints,
    presets,
    checksUrl: `/sandbox/checks/${slug}.js`,
    compiledUrl: await compiledUrl(lab),
    ...(database !== undefined && { database }),
    ...settingsOf(exercise),
  }
}

/** A template as the playground takes it. */
export async function toTemplateProps(template: TemplateDefinition): Promise<PlaygroundTemplate> {
  const { id, title, summary, files, open, presets } = template
  const url = await compiledUrl(template)
  const own = { id, title, summary, files, open, presets, compiledUrl: url, remembersRun: true }
  return { ...own, ...settingsOf(template) }
}

import { readJson, templateJson } from './front-matter'
import { type LabDefinition, settingsOf } from './lab-definition'
import { loadOnce } from './load-once'
import { assertFilesExist, assertUniqueNames } from './page-labs'
import { listNumbered, type Numbered, readProject } from './read-content'
import { toPreset } from './request-preset'

export interface TemplateDefinition extends LabDefinition {
  summary: string
}

/** Projects that the playground offers to start from, in order. */
export const loadTemplates = loadOnce(async (): Promise<TemplateDefinition[]> => {
  const folders = await listNumbered('content/playground')
  return Promise.all(folders.map(loadTemplate))
})

async function loadTemplate(folder: Numbered): Promise<TemplateDefinition> {
  const file = `${folder.path}/template.json`
  const { title, summary, open, requests, ...rest } = await readJson(file, templateJson)
  const files = await readProject(`${folder.path}/project`)
  assertFilesExist(file, open, files)
  const presets = requests.map((request) => toPreset(file, request))
  assertUniqueNames(file, presets)
  return {
    id: `playground-${folder.slug}`,
    page: '/playground/',
    title,
    summary,
    files,
    open,
    presets,
    ...settingsOf(rest),
  }
}

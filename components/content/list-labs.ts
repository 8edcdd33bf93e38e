import { loadExercises } from './exercises'
import { loadHome } from './home'
import { type LabDefinition, settingsOf } from './lab-definition'
import { loadLessons } from './lessons'
import { loadTemplates } from './playground-templates'

/**
 * Every project of the site that the build compiles and whose presets it records:
 * home page, lessons, starters of the exercises, playground templates.
 */
export async function listLabs(): Promise<LabDefinition[]> {
  const [home, lessons, exercises, templates] = await Promise.all([
    loadHome(),
    loadLessons(),
    loadExercises(),
    loadTemplates(),
  ])
  const starters = exercises.map(
    ({ slug, href, title, starter, open, database, presets, ...rest }): LabDefinition => ({
      id: `exercises-${slug}-starter`,
      page: href,
      title,
      files: starter,
      open,
      ...(database !== undefined && { database }),
      ...settingsOf(rest),
      presets,
    }),
  )
  const templateLabs = templates.map(({ summary: _summary, ...lab }): LabDefinition => lab)
  return [...home.labs, ...lessons.flatMap(({ labs }) => labs), ...starters, ...templateLabs]
}

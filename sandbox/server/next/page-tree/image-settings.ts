// Server worker. Settings of next/image, which the build fixes in the code of the component.

import type { NextConfigComplete } from 'next/dist/server/config-shared'
import { imageConfigDefault } from 'next/dist/shared/lib/image-config'
import { configFileOf } from '../../../protocol/paths'
import type { ProjectFiles, ProjectProblem } from '../../../protocol/project'

/** Those that define-env hands to the component. */
const FIXED = ['deviceSizes', 'imageSizes', 'path', 'loader', 'unoptimized'] as const

/** Refuses what the component here would not know. */
export function refusedImageSettings(
  { images }: NextConfigComplete,
  files: ProjectFiles,
): ProjectProblem[] {
  const file = configFileOf(files)
  return FIXED.filter(
    (name) => JSON.stringify(images[name]) !== JSON.stringify(imageConfigDefault[name]),
  ).map((name) => ({
    kind: 'config',
    ...(file !== undefined && { file }),
    message: `images.${name} is set, and the project has pages. next build fixes it in the code of next/image, which is built before the project here. Remove the setting and give the images unoptimized, sizes or a loader of their own.`,
  }))
}

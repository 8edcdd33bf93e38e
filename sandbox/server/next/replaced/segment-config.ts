// Server worker. Next's schema of segment config is loaded when a route has any; without, there is nothing
// that it could refuse or keep.

import { segmentConfigKeys } from 'virtual:next-config'
import { loadLate } from '../../late-scripts'

export { segmentConfigKeys as AppSegmentConfigSchemaKeys }

type Parse = (userland: object, route: string) => object

let parse: Parse | null = null

const hasConfig = (userland: object) => segmentConfigKeys.some((key) => key in userland)

/** Loads the schema. Comes before {@link parseAppSegmentConfig}. */
export async function loadSegmentSchema(): Promise<void> {
  parse = (await loadLate('config')).parseAppSegmentConfig
}

/** Loads the schema where the exports of a handler need it. */
export async function prepareSegmentConfig(userland: object): Promise<void> {
  if (hasConfig(userland)) await loadSegmentSchema()
}

/** Throws what Next says of a wrong segment config. */
export function parseAppSegmentConfig(userland: object, route: string): object {
  if (!hasConfig(userland)) return {}
  if (parse) return parse(userland, route)
  throw new Error(`The schema of segment config was not loaded before that of ${route} was read.`)
}

// Server worker. next.config.ts was compiled with the rest of the project.

import { requireBuilt } from '../built-modules'

export async function transpileConfig({ nextConfigPath }: { nextConfigPath: string }) {
  return requireBuilt(nextConfigPath)
}

// Server worker. The configuration of the project, with the type that Next 14 gives it.

import type { NextConfigComplete } from 'next-14/dist/server/config-shared'
import { nextConfig } from '../common'

export const currentConfig = () => nextConfig as unknown as NextConfigComplete

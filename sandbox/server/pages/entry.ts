// Server worker. Next's renderer of pages: a script of its own, loaded for a project that has pages.

import { installAesGcm } from '../next/use-cache/aes-gcm'

installAesGcm()

export * as rsc from './rsc/index'
export * as ssr from './ssr/index'
export { exportOptions } from './export-options'
export { findPageProblems } from './page-problems'
export { buildShells } from './shells'
export { collectRootParamKeys } from 'next/dist/build/segment-config/app/collect-root-param-keys'

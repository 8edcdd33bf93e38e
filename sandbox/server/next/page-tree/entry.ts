// Server worker. What `next build` finds out about the pages of `app/` before it compiles them: a script of its
// own, loaded for a project that has pages.

export { generateInterceptionRoutesRewrites } from 'next/dist/lib/generate-interception-routes-rewrites'
export { BUILTIN, planAppPaths } from './app-paths'
export { refusedImageSettings } from './image-settings'
export { createTreeWriter, evaluateTree, treeFiles, treeImages } from './loader-tree'

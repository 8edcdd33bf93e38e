// Server worker. What Next's app loader asks of the rest of the build.

/** As build/utils.js: true for a page that Next brings along. */
export const isAppBuiltinPage = (page: string): boolean =>
  /next[\\/]dist[\\/](esm[\\/])?client[\\/]components[\\/]builtin[\\/]/.test(page)

/** Of the module that the template would become, the tree alone: the rest is in page-project.ts. */
export const loadEntrypoint = async (
  _template: string,
  _names: object,
  { tree }: { tree: string },
): Promise<string> => `return ${tree}`

export const installBindings = () => Promise.resolve()

/** In development Next writes a missing layout. Here it stays missing. */
export const verifyRootLayout = async (): Promise<[created: boolean]> => [false]

export function createAppRouteCode(): never {
  throw new Error('The loader of pages was asked for a route handler.')
}

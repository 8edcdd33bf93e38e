// Server worker. No packages are installed here, so `createRequire` finds none.

export const createRequire = () => (specifier: string) => {
  throw Object.assign(new Error(`Cannot find module '${specifier}'`), { code: 'MODULE_NOT_FOUND' })
}

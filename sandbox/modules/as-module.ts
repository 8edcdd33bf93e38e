// Server worker and preview frame. Namespaces as CommonJS code expects those of ES modules.

/** Namespaces need `__esModule`, or the compiled `import x from` would take the whole namespace as x. */
export function asModule(namespace: object): object {
  if ('__esModule' in namespace) return namespace
  const value = 'default' in namespace ? namespace : { ...namespace, default: namespace }
  return Object.defineProperty(
    Object.create(null, Object.getOwnPropertyDescriptors(value)),
    '__esModule',
    {
      value: true,
    },
  ) as object
}

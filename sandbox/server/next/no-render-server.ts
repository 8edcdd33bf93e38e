// Server worker. The resolver only asks for a render server to run middleware.

const refuse = (): Promise<never> =>
  Promise.reject(new Error('Middleware is not part of this sandbox.'))

export const noRenderServer = {
  initialize: refuse,
  clearModuleContext: () => undefined,
  propagateServerField: () => Promise.resolve(),
  getServerField: () => Promise.resolve(undefined),
}

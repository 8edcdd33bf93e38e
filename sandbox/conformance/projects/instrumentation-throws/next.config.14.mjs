export default { experimental: { instrumentationHook: true } }

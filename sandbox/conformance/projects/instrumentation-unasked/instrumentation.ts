export function register() {
  Object.assign(globalThis, { registered: true })
}

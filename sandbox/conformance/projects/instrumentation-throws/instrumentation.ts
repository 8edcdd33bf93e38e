export function register() {
  throw new Error('register fails.')
}

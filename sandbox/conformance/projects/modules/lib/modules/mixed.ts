export const named = 'named'
export default 'default'
export { value as renamed } from './live'

export { circle } from './circle'
export * as squares from './square'

export * from './actions'

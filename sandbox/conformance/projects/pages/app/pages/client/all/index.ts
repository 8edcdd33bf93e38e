export { default as Main } from './everything'
export * from './everything'

export * from './more'

export const first = 'first'

export const fromMjs = 'mjs'

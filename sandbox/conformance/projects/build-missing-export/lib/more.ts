export const second = 'second'

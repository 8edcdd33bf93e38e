export const fromJs = 'js'

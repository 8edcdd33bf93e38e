export const fromJsx = 'jsx'

export const sibling = 'a file beside route.ts'

export const GET = 'not a function'

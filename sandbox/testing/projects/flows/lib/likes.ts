export const likes = { count: 0 }

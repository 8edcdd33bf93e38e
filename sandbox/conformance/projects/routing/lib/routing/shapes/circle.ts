export const circle = { corners: 0 }

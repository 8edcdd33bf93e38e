export const notes = ['milk']

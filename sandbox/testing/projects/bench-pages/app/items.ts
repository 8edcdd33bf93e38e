export const items: string[] = ['first']

export const later = await Promise.resolve('from the module after that')

export const seats = { taken: [] as string[] }

/** What actions have done, for the pages that show it. */
export const memory: string[] = []

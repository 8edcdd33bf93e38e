// What `after()` did, kept for the next request.
let finish: (entries: string[]) => void = () => undefined

export const afterLog = new Promise<string[]>((resolve) => {
  finish = resolve
})

export const entries: string[] = []

export function done(): void {
  finish(entries)
}

/** What a request saw of itself at one step: each must be its own id. */
export interface Reading {
  step: string
  seen: unknown[]
}

/** Reads of `after()`, by the id that the request should have; its reply is gone by then. */
export const afterReadings: Record<string, Reading[]> = {}

export type Read = (step: string) => Promise<void>

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

import { cookies, headers } from 'next/headers'

/** What a request saw of itself at one step: each must be its own id. */
export interface Reading {
  step: string
  seen: unknown[]
}

/** Readings of actions, by the id that the request should have. */
export const savedReadings: Record<string, Reading[]> = {}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export const seeRequest = async (): Promise<unknown[]> => [
  (await cookies()).get('id')?.value,
  (await headers()).get('x-id'),
]

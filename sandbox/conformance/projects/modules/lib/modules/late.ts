import { loaded } from './slow'

/** Runs when a request first asks for it, and awaits what runs even later. */
const { later } = await import('./later')

export const all = [loaded, later]

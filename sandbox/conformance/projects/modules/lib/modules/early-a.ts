import { b } from './early-b'

export const a = `a sees ${b}`

import { a } from './early-a'

export function readA(): string {
  return a
}

export const b = tryRead()

function tryRead(): string {
  try {
    return String(a)
  } catch (error) {
    return error instanceof Error ? error.name : typeof error
  }
}

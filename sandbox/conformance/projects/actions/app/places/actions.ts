'use server'

export async function visit(...given: unknown[]) {
  return `visited with ${given.length}`
}

/** A mistake in `content/`: what is wrong in which file, and what its author should do. */
export class ContentError extends Error {
  constructor(file: string, problem: string, advice: string) {
    super(`${file}: ${problem} ${advice}`)
    this.name = 'ContentError'
  }
}

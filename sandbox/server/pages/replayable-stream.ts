// Server worker. A stream of the platform that can be read several times, in place of Next's for streams of Node
// (app-render-prerender-utils.js).

const joined = (chunks: Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

export class ReplayableStream {
  readonly #chunks: Uint8Array[] = []
  #end: { error?: unknown } | null = null
  #waiting: (() => void)[] = []

  /** Reads all of `source`, whoever reads this. */
  constructor(source: ReadableStream<Uint8Array>) {
    this.#read(source.getReader()).then(
      () => this.#ended({}),
      (error: unknown) => this.#ended({ error }),
    )
  }

  /**
   * The stream from its begin. What has come before it is read is one chunk, because a stream of Node hands all of it
   * over in one turn: React then resolves its rows together.
   */
  createReplayStream(): ReadableStream<Uint8Array> {
    let taken = 0
    const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      while (taken === this.#chunks.length && !this.#end) {
        await new Promise<void>((resolve) => this.#waiting.push(resolve))
      }
      const chunks = this.#chunks.slice(taken)
      taken += chunks.length
      if (chunks.length > 0) controller.enqueue(joined(chunks))
      else if (this.#end && 'error' in this.#end) controller.error(this.#end.error)
      else controller.close()
    }
    return new ReadableStream({ pull }, { highWaterMark: 0 })
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      this.#chunks.push(value)
      this.#wake()
    }
  }

  #ended(end: { error?: unknown }): void {
    this.#end = end
    this.#wake()
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}

import type { NextRequest } from 'next/server'

// Syntax that only exists before compilation, or that older engines lack.
enum Level {
  Easy = 1,
  Hard = 2,
}

class Counter {
  #count = 0
  static readonly start = 10

  constructor(private readonly step: number) {}

  next(): number {
    this.#count += this.step
    return Counter.start + this.#count
  }
}

namespace Names {
  export const first = 'Ada'
}

const levels = { easy: Level.Easy, hard: Level.Hard } satisfies Record<string, Level>

async function* countTo(limit: number) {
  for (let number = 1; number <= limit; number++) yield number
}

export const GET = async (request: NextRequest) => {
  const counter = new Counter(2)
  const numbers: number[] = []
  for await (const number of countTo(3)) numbers.push(number)
  return Response.json({
    levels,
    easy: Level[1],
    name: Names.first,
    count: [counter.next(), counter.next()],
    numbers,
    missing: request.nextUrl.searchParams.get('missing') ?? 'none',
    optional: levels?.[await Promise.resolve<'easy'>('easy')]?.toString(),
    big: (2n ** 64n).toString(),
  })
}

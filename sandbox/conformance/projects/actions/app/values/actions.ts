'use server'

import { describe } from '@/lib/describe'

/** Says which arguments came. */
export async function tell(...values: unknown[]): Promise<string> {
  return describe(values)
}

/** Gives back what it got. */
export async function echo(...values: unknown[]) {
  return values
}

export async function nothing() {}

export async function plain() {
  return {
    text: 'text',
    lines: 'a\nb\u2028c',
    dollar: '$1',
    number: 1.5,
    odd: [NaN, Infinity, -Infinity, -0],
    truth: true,
    missing: null,
    undefined,
    big: 12345678901234567890n,
    symbol: Symbol.for('known'),
    nested: { list: [{ deep: ['x'] }] },
  }
}

export async function classes() {
  const shared = { one: 1 }
  return {
    date: new Date(0),
    map: new Map<unknown, unknown>([
      ['a', 1],
      [shared, shared],
    ]),
    set: new Set(['x', shared]),
    bytes: new Uint8Array([1, 2, 250]),
    floats: new Float64Array([1.5, -0]),
    buffer: new Uint8Array([7, 8]).buffer,
    error: new RangeError('too far'),
  }
}

export async function form() {
  const data = new FormData()
  data.append('name', 'Ada')
  data.append('name', 'Grace')
  return data
}

export async function blob() {
  return new Blob(['hello'], { type: 'text/plain' })
}

export async function promises() {
  return {
    soon: Promise.resolve('soon'),
    later: new Promise((resolve) => setTimeout(resolve, 20, 'later')),
  }
}

export async function rejected() {
  return { bad: Promise.reject(new Error('The inner promise fails.')) }
}

export async function stream() {
  return new ReadableStream<string>({
    start(controller) {
      controller.enqueue('one')
      controller.enqueue('two')
      controller.close()
    },
  })
}

export async function* count() {
  yield 1
  yield 2
  return 'end'
}

export async function unserialisable() {
  return { method() {} }
}

class Point {
  x = 1
}

export async function instance() {
  return new Point()
}

export async function huge() {
  return 'long '.repeat(2_000)
}

import { expect, test } from 'vitest'
import { format, inspect, inherits } from './util'

test('prints values in the manner of console.log', () => {
  expect(inspect({ a: 1, b: ['x', 2n], c: null })).toBe("{ a: 1, b: [ 'x', 2n ], c: null }")
  expect(inspect(new Map([['a', 1]]))).toBe('Map(1) { a: 1 }')
  expect(inspect('text')).toBe("'text'")
})

test('survives circles, depth and objects that throw', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  expect(inspect(circle)).toBe('{ self: [Circular] }')
  expect(inspect({ a: { b: { c: { d: { e: 1 } } } } })).toContain('[Object]')
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no')
      },
    },
  )
  expect(inspect(hostile)).toContain('cannot be printed')
})

test('fills format marks in', () => {
  expect(format('%s has %d of %o', 'Ada', '3', { x: 1 })).toBe('Ada has 3 of { x: 1 }')
  expect(format('100%', 'extra')).toBe('100% extra')
})

test('lets an old-style class inherit', () => {
  class Base {
    name() {
      return 'base'
    }
  }
  function Sub() {}
  inherits(Sub, Base)
  const sub: unknown = Reflect.construct(Sub, [])
  expect(sub).toBeInstanceOf(Base)
  expect((sub as Base).name()).toBe('base')
  expect(Reflect.get(Sub, 'super_')).toBe(Base)
})

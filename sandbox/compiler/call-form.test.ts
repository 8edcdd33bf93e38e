import { expect, test } from 'vitest'
import { asPlainCalls } from './call-form'

test('calls an imported name by itself, as wide as before', () => {
  const before = 'a = _cache.updateTag.call(void 0, b, _x2.default.call(void 0, ))'
  const after = asPlainCalls(before)
  expect(after.replaceAll(/ +/g, ' ')).toBe('a = (0, _cache.updateTag)( b, (0, _x2.default)( ))')
  expect(after).toHaveLength(before.length)
})

test('leaves a call alone that the source has', () => {
  const code = 'fn.call(void 0, 1); a._b.c.call(void 0, 2); _b.c.call(self, 3)'
  expect(asPlainCalls(code)).toBe(code)
})

// Compiler worker and build time. How a call of an imported name is written in CommonJS.

/** As sucrase writes one: `_cache.updateTag.call(void 0, `. */
const METHOD_CALL = /(?<![\w$.])((?:exports|_[\w$]+)\.[\w$]+)\.call\(void 0, /g

/**
 * Writes calls of imported names as bundlers do, `(0, _cache.updateTag)(`: engines name what was called in their
 * errors. Spaces fill up what is shorter, so a source map still fits.
 */
export const asPlainCalls = (code: string): string =>
  code.replace(METHOD_CALL, (whole, callee: string) => `(0, ${callee})(`.padEnd(whole.length))

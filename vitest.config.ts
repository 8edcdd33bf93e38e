import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }

/** Tests that compare with the real Next. */
const comparisons = 'sandbox/conformance/**/*.browser.test.ts'

const inBrowser = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
  fileParallelism: false,
  // A browser may stand still for a step on a busy machine. A wrong answer gets no second try.
  retry: { count: 1, condition: /Timeout \d+ms exceeded/ },
}

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ['default', './sandbox/testing/second-try-reporter.ts'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{sandbox,components,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['{sandbox,components,app}/**/*.browser.test.ts'],
          exclude: [comparisons],
          globalSetup: 'sandbox/testing/serve-exports.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          ...inBrowser,
          name: 'parity',
          include: [comparisons],
          globalSetup: [
            'sandbox/testing/serve-exports.ts',
            'sandbox/conformance/start-build-ahead.ts',
          ],
          // After all others, in whose time the real Next builds what these compare with.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})

// Server worker. The globals of Node that Next, Prisma and learner code read.

import { Buffer } from 'buffer'
import { nextTick } from './next-tick'

/** Environment of every project; `.env*` files are laid over it when one is loaded. */
export const baseEnv: Readonly<Record<string, string>> = {
  NODE_ENV: 'production',
  NEXT_RUNTIME: 'nodejs',
  PORT: '3000',
}

const started = performance.now()

function hrtime(previous?: [number, number]): [number, number] {
  const now = performance.now()
  const seconds = Math.floor(now / 1000) - (previous?.[0] ?? 0)
  const nanos = Math.floor((now % 1000) * 1e6) - (previous?.[1] ?? 0)
  return nanos < 0 ? [seconds - 1, nanos + 1e9] : [seconds, nanos]
}
hrtime.bigint = () => BigInt(Math.round(performance.now() * 1e6))

/** Node turns every value that is assigned to a variable into text. */
const env = new Proxy<Record<string, string | undefined>>(
  { ...baseEnv },
  { set: (target, name, value) => Reflect.set(target, name, String(value)) },
)

/** Lines of text go where `console` sends them. */
const output = (level: 'log' | 'error') => ({
  isTTY: false,
  write(text: unknown) {
    console[level](String(text).replace(/\n$/, ''))
    return true
  },
})

const process = {
  stdout: output('log'),
  stderr: output('error'),
  env,
  argv: ['node', 'next', 'start'],
  platform: 'linux',
  version: 'v20.20.2',
  versions: { node: '20.20.2' },
  /** Node 20 runs no TypeScript. */
  features: { typescript: false },
  pid: 1,
  cwd: () => '/',
  uptime: () => (performance.now() - started) / 1000,
  hrtime,
  nextTick,
  on: () => process,
  once: () => process,
  off: () => process,
  emitWarning: (warning: unknown) => console.warn(String(warning)),
  exit: () => {
    throw new Error(
      'process.exit() was called. A handler cannot end the sandbox server: return a Response instead.',
    )
  },
}

Object.assign(globalThis, {
  process,
  Buffer,
  global: globalThis,
  __dirname: '/',
  __filename: '/index.js',
})

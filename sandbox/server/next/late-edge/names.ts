// Server worker. What the edge runtime has under which name.

/** Globals: those of the language, and of the Web APIs that compiled/@edge-runtime/primitives brings. */
export const GLOBALS = [
  'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp',
  'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl',
  'ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array',
  'Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet Proxy Reflect',
  'FinalizationRegistry WeakRef decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval',
  'isFinite isNaN console SharedArrayBuffer Atomics WebAssembly',
  'AbortController AbortSignal AsyncLocalStorage Blob Crypto CryptoKey DOMException Event EventTarget FetchEvent File',
  'FormData Headers PromiseRejectionEvent ReadableStream ReadableStreamBYOBReader ReadableStreamDefaultReader',
  'SubtleCrypto TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream URL URLPattern',
  'URLSearchParams WebSocket WritableStream WritableStreamDefaultWriter addEventListener atob btoa clearInterval',
  'clearTimeout crypto performance queueMicrotask removeEventListener setInterval setTimeout structuredClone',
].flatMap((line) => line.split(' '))

/** Functions of Node's `process`, which are there and refuse. */
export const PROCESS_FUNCTIONS = [
  'binding dlopen uptime getActiveResourcesInfo reallyExit loadEnvFile cpuUsage resourceUsage memoryUsage',
  'constrainedMemory availableMemory kill exit hrtime openStdin getuid geteuid getgid getegid getgroups assert',
  'setUncaughtExceptionCaptureCallback hasUncaughtExceptionCaptureCallback emitWarning nextTick setSourceMapsEnabled',
  'getBuiltinModule abort umask chdir cwd initgroups setgroups setegid seteuid setgid setuid',
].flatMap((line) => line.split(' '))

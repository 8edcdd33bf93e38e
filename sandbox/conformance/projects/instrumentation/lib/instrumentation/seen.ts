interface ReportedError {
  error: unknown
  request: { path: string; method: string; headers: Record<string, string | string[] | undefined> }
  context: object
}

interface Seen {
  registered: number
  ready: boolean
  runtime: string | undefined
  phase: string | undefined
  errors: ReportedError[]
}

/** What `register` and `onRequestError` leave for the handlers of the same process. */
export function seen(): Seen {
  const holder = globalThis as { seenByInstrumentation?: Seen }
  holder.seenByInstrumentation ??= {
    registered: 0,
    ready: false,
    runtime: undefined,
    phase: undefined,
    errors: [],
  }
  return holder.seenByInstrumentation
}

/** Belongs to the module, of which the instrumentation file may have a copy of its own. */
export const counter = { value: 0 }

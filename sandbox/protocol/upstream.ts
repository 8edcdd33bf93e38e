// Hosts that a project plays itself: `upstream/<host>/<path>/route.ts`.

/** How a host answers: as its handlers say, with a 500, or not at all (the connection is refused). */
export type UpstreamFailure = 'none' | 'error' | 'unreachable'

export interface UpstreamState {
  host: string
  /** Calls since the host was first there, or since the counter was reset; a build does not reset it. */
  calls: number
  /** Added to each reply, on the sandbox's clock. */
  latencyMs: number
  failure: UpstreamFailure
}

export interface UpstreamSettings {
  latencyMs?: number
  failure?: UpstreamFailure
  /** True sets the counter to 0. */
  resetCalls?: boolean
}

/** One call of a project to an upstream host. Times as in a request's trace. */
export interface UpstreamCall {
  host: string
  method: string
  url: string
  /** 0 when the connection failed. */
  status: number
  startMs: number
  ms: number
}

import type { Sandbox } from '@/sandbox/client/types'
import { CacheEntries } from './cache-entries'
import { LabClock } from './lab-clock'
import type { SandboxRuntime } from './sandbox-runtime'
import { Timeline } from './timeline'
import { UpstreamHosts } from './upstream-hosts'

/** What the cache panel shows of a sandbox: entries, clock, timeline and upstream hosts. */
export class Inspector {
  readonly clock: LabClock
  readonly timeline = new Timeline()
  readonly entries: CacheEntries
  readonly upstreams: UpstreamHosts

  constructor(readonly runtime: SandboxRuntime) {
    this.clock = new LabClock(runtime)
    this.entries = new CacheEntries(runtime, this.timeline)
    this.upstreams = new UpstreamHosts(runtime)
  }

  connect(sandbox: Sandbox): void {
    this.clock.connect(sandbox)
    this.timeline.connect(sandbox)
    this.entries.connect(sandbox)
    this.upstreams.connect(sandbox)
  }

  /** The sandbox is gone, and its caches with it. */
  forget(): void {
    this.clock.forget()
    this.timeline.clear()
    this.entries.forget()
    this.upstreams.forget()
  }
}

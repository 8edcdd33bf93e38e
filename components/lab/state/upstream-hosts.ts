import type { Sandbox } from '@/sandbox/client/types'
import type { UpstreamSettings, UpstreamState } from '@/sandbox/protocol/upstream'
import { ReportingStore } from './reporting-store'
import type { SandboxRuntime } from './sandbox-runtime'

export interface UpstreamHostsState {
  /** Null until a sandbox runs. */
  hosts: readonly UpstreamState[] | null
  error: string | null
}

/** The hosts that a project plays itself. */
export class UpstreamHosts extends ReportingStore<UpstreamHostsState> {
  constructor(private readonly runtime: SandboxRuntime) {
    super({ hosts: null, error: null })
  }

  connect(sandbox: Sandbox): void {
    sandbox.on('upstream', (hosts) => this.patch({ hosts }))
    const read = () =>
      void this.attempt(async () => this.patch({ hosts: await sandbox.upstreams() }))
    sandbox.on('build', read)
    read()
  }

  forget(): void {
    this.patch({ hosts: null, error: null })
  }

  async change(host: string, settings: UpstreamSettings): Promise<void> {
    await this.attempt(async () => {
      const sandbox = await this.runtime.start()
      const changed = await sandbox.setUpstream(host, settings)
      const hosts = this.getSnapshot().hosts ?? []
      this.patch({ hosts: hosts.map((known) => (known.host === host ? changed : known)) })
    })
  }
}

import type { UpstreamFailure, UpstreamState } from '@/sandbox/protocol/upstream'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import field from '../ui/field.module.css'
import styles from './cache.module.css'

/** The hosts that the project plays: how often each was called, and how it is to answer. */
export function UpstreamView({ session }: { session: LabSession }) {
  const { hosts, error } = useStore(session.inspector.upstreams)
  return (
    <>
      <div role="status">{error && <Banner tone="bad">{error}</Banner>}</div>
      {hosts === null || hosts.length === 0 ? (
        <NoHosts />
      ) : (
        <DataTable
          label="Upstream hosts"
          head={['Host', 'Calls', 'Latency', 'Answers', 'Counter']}
          cards
        >
          {hosts.map((host) => (
            <HostRow key={host.host} host={host} session={session} />
          ))}
        </DataTable>
      )}
    </>
  )
}

function NoHosts() {
  return (
    <p className={styles.hint}>
      No origin is played here. A file such as <code>upstream/api.example.com/posts/route.ts</code>{' '}
      answers <code>fetch(&apos;https://api.example.com/posts&apos;)</code>. Its calls are counted,
      so that you see whether a cache spared one, and it can be made slow or broken.
    </p>
  )
}

const latencies = [0, 200, 1000, 3000]
const failures: Record<UpstreamFailure, string> = {
  none: 'as its handler says',
  error: 'with 500',
  unreachable: 'not at all',
}
const failureList: readonly UpstreamFailure[] = ['none', 'error', 'unreachable']

function HostRow({ host, session }: { host: UpstreamState; session: LabSession }) {
  const { upstreams } = session.inspector
  const options = latencies.includes(host.latencyMs) ? latencies : [...latencies, host.latencyMs]
  return (
    <tr className={styles.host}>
      <td>{host.host}</td>
      <td data-label="Calls">
        <strong>{host.calls}</strong>
      </td>
      <td data-label="Latency">
        <select
          className={`${field.input} ${styles.choice}`}
          aria-label={`Latency of ${host.host}`}
          value={host.latencyMs}
          onChange={({ target }) =>
            void upstreams.change(host.host, { latencyMs: Number(target.value) })
          }
        >
          {options.map((ms) => (
            <option key={ms} value={ms}>
              {ms === 0 ? 'none' : `${ms} ms`}
            </option>
          ))}
        </select>
      </td>
      <td data-label="Answers">
        <select
          className={`${field.input} ${styles.choice}`}
          aria-label={`Answers of ${host.host}`}
          value={host.failure}
          onChange={({ target }) =>
            void upstreams.change(host.host, {
              failure: failureList.find((one) => one === target.value),
            })
          }
        >
          {failureList.map((failure) => (
            <option key={failure} value={failure}>
              {failures[failure]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Button
          variant="quiet"
          icon="reset"
          idle={host.calls === 0}
          onClick={() => void upstreams.change(host.host, { resetCalls: true })}
        >
          Reset counter
        </Button>
      </td>
    </tr>
  )
}

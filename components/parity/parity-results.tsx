import type {
  ParityCount,
  ParitySummary,
  ParityTopicSummary,
} from '@/components/content/parity-result'
import type { NextVersion } from '@/sandbox/client/types'
import { ParityTopic } from './parity-topic'
import styles from './parity.module.css'

const VERSIONS: NextVersion[] = ['16', '15', '14']

/** The whole suite: counts by topic and version, then each topic to open. */
export function ParityResults({ summary: { run, topics } }: { summary: ParitySummary }) {
  return (
    <div className={styles.page}>
      <p className={styles.lead}>
        The same steps are taken through two servers: the sandbox, and the real Next.js of each
        version, by <code>next build</code> and <code>next start</code>. Status, status text, every
        header, every byte of the body, calls of other hosts and the route table of the build have
        to be the same. Where they may differ, a reason is written down, and a reason that is not
        needed any more fails the suite.
      </p>
      <Run run={run} />
      <div className={styles.scroller} role="group" aria-label="Counts by topic" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              {VERSIONS.map((version) => (
                <th key={version} scope="col">
                  Next.js {run?.versions[version] ?? version}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <TopicRow key={topic.topic} topic={topic} ran={run !== null} />
            ))}
          </tbody>
        </table>
      </div>
      {run ? topics.map(({ topic }) => <ParityTopic key={topic} topic={topic} />) : null}
    </div>
  )
}

function Run({ run }: Pick<ParitySummary, 'run'>) {
  if (run) {
    const place = run.runtime === 'Chromium' ? 'in Chromium' : 'in Node, without a browser'
    return <p className={styles.lead}>These are the results of a run {place}.</p>
  }
  return (
    <p className={styles.lead}>
      <strong>The suite was not run before this build</strong>, so only the number of its cases is
      known here. Run <code>npm run parity</code>, then build the site again.
    </p>
  )
}

function TopicRow({ topic: { topic, counts }, ran }: { topic: ParityTopicSummary; ran: boolean }) {
  return (
    <tr>
      <th scope="row">{ran ? <a href={`#${topic}`}>{topic}</a> : topic}</th>
      {VERSIONS.map((version) => {
        const found = counts[version]
        return <td key={version}>{found ? describe(found, ran) : '–'}</td>
      })}
    </tr>
  )
}

function describe({ cases, equal, masked, skipped, different }: ParityCount, ran: boolean): string {
  if (!ran) return cases === 1 ? '1 case' : `${cases} cases`
  const parts = [
    [equal, 'equal'],
    [masked, 'equal but for a named field'],
    [skipped, 'known to differ'],
    [different, 'different'],
  ] as const
  return parts.flatMap(([number, name]) => (number > 0 ? [`${number} ${name}`] : [])).join(', ')
}

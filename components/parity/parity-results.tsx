import type {
  ParityCount,
  ParitySummary,
  ParityTopicSummary,
} from '@/components/content/parity-result'
import { WideTable } from '@/components/content/wide-table'
import { count } from '@/components/lab/ui/format'
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
      <WideTable label="Counts by topic">
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
            <TopicRow key={topic.topic} topic={topic} />
          ))}
        </tbody>
      </WideTable>
      <div className={styles.topics}>
        {topics.map(({ topic }) => (
          <ParityTopic key={topic} topic={topic} />
        ))}
      </div>
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
      <strong>This build was made without a run of the suite</strong>, so the cases below show what
      they do, and no results. <code>npm run parity</code> runs them all, which takes some minutes;{' '}
      <code>npm run build</code> then makes this page with both replies to each.
    </p>
  )
}

function TopicRow({ topic: { topic, counts } }: { topic: ParityTopicSummary }) {
  return (
    <tr>
      <th scope="row">
        <a href={`#${topic}`}>{topic}</a>
      </th>
      {VERSIONS.map((version) => {
        const found = counts[version]
        return <td key={version}>{found ? describe(found) : '–'}</td>
      })}
    </tr>
  )
}

function describe({ cases, equal, masked, skipped, different, notRun }: ParityCount): string {
  if (notRun === cases) return `${count(cases, 'case')}, not run`
  const parts = [
    [equal, 'equal'],
    [masked, 'equal but for a named field'],
    [skipped, 'known to differ'],
    [different, 'different'],
    [notRun, 'not run'],
  ] as const
  return parts.flatMap(([number, name]) => (number > 0 ? [`${number} ${name}`] : [])).join(', ')
}

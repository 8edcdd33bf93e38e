import type {
  ParityCount,
  ParitySummary,
  ParityTopicSummary,
} from '@/components/content/parity-result'
import { WideTable } from '@/components/content/wide-table'
import { count } from '@/components/lab/ui/format'
import type { NextVersion } from '@/sandbox/client/types'
import { ParityTopics } from './parity-topics'
import styles from './parity.module.css'

const VERSIONS: NextVersion[] = ['16', '15', '14']

/** The whole suite: counts by topic and version, then each topic to open. */
export function ParityResults({ summary: { run, groups } }: { summary: ParitySummary }) {
  return (
    <div className={styles.page}>
      <p className={styles.lead}>
        The same steps are taken through two servers: the sandbox, and the real Next.js of each
        version, by <code>next build</code> and <code>next start</code>, or <code>next dev</code>{' '}
        for the topic about it. Status, status text, every header, every byte of the body, calls of
        other hosts and the route table of the build have to be the same. Where they may differ, a
        reason is written down, and a reason that is not needed any more fails the suite.
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
        {groups.map(({ title, topics }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={VERSIONS.length + 1} className={styles.group}>
                {title}
              </th>
            </tr>
            {topics.map((topic) => (
              <TopicRow key={topic.topic} topic={topic} hasRun={run !== null} />
            ))}
          </tbody>
        ))}
      </WideTable>
      <ParityTopics
        groups={groups.map(({ title, topics }) => ({
          title,
          topics: topics.map(({ topic, about }) => ({ topic, about })),
        }))}
        hasRun={run !== null}
      />
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
      <strong>This site was built without running the suite:</strong> <code>npm test</code> runs it,
      and a site built after that shows both replies of every case. Below are the cases, each with
      its steps and a way to take them in the playground.
    </p>
  )
}

function TopicRow({ topic, hasRun }: { topic: ParityTopicSummary; hasRun: boolean }) {
  return (
    <tr>
      <th scope="row">
        <a href={`#${topic.topic}`}>{topic.topic}</a>
      </th>
      {VERSIONS.map((version) => {
        const found = topic.counts[version]
        return <td key={version}>{found ? describe(found, hasRun) : '–'}</td>
      })}
    </tr>
  )
}

function describe(
  { cases, equal, masked, skipped, different, notRun }: ParityCount,
  hasRun: boolean,
): string {
  if (!hasRun) return count(cases, 'case')
  const parts = [
    [equal, 'equal'],
    [masked, 'equal but for a named field'],
    [skipped, 'known to differ'],
    [different, 'different'],
    [notRun, 'not run'],
  ] as const
  return parts.flatMap(([number, name]) => (number > 0 ? [`${number} ${name}`] : [])).join(', ')
}

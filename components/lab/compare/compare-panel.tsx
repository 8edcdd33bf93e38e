import type { NextVersion } from '@/sandbox/client/types'
import panel from '../panels/panel.module.css'
import { formatJson } from '../reply/format-json'
import type { VersionOutcome } from '../state/comparison'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { FileDiff } from '../ui/file-diff'
import styles from './compare.module.css'
import { compareOutcomes, type Difference } from './differences'

const versions: readonly NextVersion[] = ['14', '15', '16']

/** The console's request at several versions of Next, and what differs between their replies. */
export function ComparePanel({ session }: { session: LabSession }) {
  const { chosen, running, error, outcomes } = useStore(session.comparison)
  const { method, path } = useStore(session.draft)
  return (
    <div role="group" aria-label="Compare versions">
      <div className={panel.bar}>
        <fieldset className={styles.versions}>
          <legend className="visually-hidden">Versions to compare</legend>
          {versions.map((next) => (
            <label key={next} className={styles.version}>
              <input
                type="checkbox"
                checked={chosen.includes(next)}
                onChange={() => session.comparison.toggle(next)}
              />
              Next {next}
            </label>
          ))}
        </fieldset>
        <Button
          icon="compare"
          idle={running !== null || chosen.length < 2}
          onClick={() => void session.comparison.run()}
        >
          Compare
        </Button>
        <code className={styles.request}>
          {method} {path}
        </code>
      </div>
      <div role="status">
        {running && <p className={panel.hint}>Asking Next {running}…</p>}
        {error && <Banner tone="bad">The comparison could not be made. {error}</Banner>}
      </div>
      {outcomes.length === 0 && !running && !error && <Intro />}
      {outcomes.length > 1 && !running && <Outcomes session={session} />}
    </div>
  )
}

function Intro() {
  return (
    <p className={panel.hint}>
      Sends the request of the console to each chosen version, twice where that changes nothing,
      over copies of your files, rows and cookies. Your lab stays as it is.
    </p>
  )
}

function Outcomes({ session }: { session: LabSession }) {
  const { outcomes, request } = useStore(session.comparison)
  const { files } = useStore(session.project)
  if (!request) return null
  const { differences, same } = compareOutcomes(outcomes, { ...request, files })
  return (
    <>
      <p className={panel.hint}>
        {request.method} {request.path} in mode {request.mode}.{' '}
        {differences.length === 0 ? 'The versions answer alike.' : ''}
        {same.length > 0 &&
          ` The same in ${outcomes.every(({ reply }) => reply) ? 'all' : 'those that run it'}: ${listed(same)}.`}
      </p>
      {differences.length > 0 && <Differences differences={differences} outcomes={outcomes} />}
      <BodyDiffs outcomes={outcomes} />
    </>
  )
}

const listed = (items: string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const WHY = 'What explains it'

interface DifferencesProps {
  differences: Difference[]
  outcomes: readonly VersionOutcome[]
}

function Differences({ differences, outcomes }: DifferencesProps) {
  return (
    <DataTable
      label="Differences between the versions"
      head={['What', WHY, ...outcomes.map(({ version }) => `Next ${version}`)]}
      cards
    >
      {differences.map(({ name, values, explanations }) => (
        <tr key={name}>
          <th scope="row" className={styles.name}>
            {name}
          </th>
          <td className={styles.why} data-label={WHY}>
            {explanations.map((explanation, at) => (
              <p key={at} data-unexplained={explanation === null || undefined}>
                {explanation ?? 'Not explained.'}
              </p>
            ))}
          </td>
          {values.map((value, at) => (
            <td key={at} className={styles.value} data-label={`Next ${outcomes[at]?.version}`}>
              {shorten(value)}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}

const LONGEST = 160

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

function BodyDiffs({ outcomes }: { outcomes: readonly VersionOutcome[] }) {
  return outcomes.slice(1).map((after, at) => {
    const before = outcomes[at]
    if (!before?.reply || !after.reply || before.reply.body === after.reply.body) return null
    return (
      <FileDiff
        key={after.next}
        path={`Body: Next ${before.next} to Next ${after.next}`}
        before={readable(before.reply.body)}
        after={readable(after.reply.body)}
      />
    )
  })
}

const readable = (body: string) => `${formatJson(body) ?? body}\n`

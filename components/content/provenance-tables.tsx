import type { Provenance, ProvenanceEntry } from './provenance'
import styles from './provenance-tables.module.css'
import { WideTable } from './wide-table'
import { WithCode } from './with-code'

const meaning: Record<Exclude<ProvenanceEntry['how'], 'as-is'>, { title: string; text: string }> = {
  edited: {
    title: 'Edited',
    text: 'As published but for what is said here.',
  },
  aliased: {
    title: 'Aliased',
    text: 'Another file of Next.js, or one of its own compiled copies, answers to the name.',
  },
  shimmed: {
    title: 'Shimmed',
    text: 'Written for the sandbox. It does the same work with what a browser has.',
  },
  stubbed: {
    title: 'Stubbed',
    text: 'Empty, because nothing in the sandbox reaches it.',
  },
}

/** Every module of Next.js in the sandbox, version by version: replaced ones, then those left alone. */
export function ProvenanceTables({ versions }: { versions: Provenance[] }) {
  return (
    <div className={styles.page}>
      <p className={styles.lead}>
        The server in the tab is bundled from the files of <code>next</code> as npm publishes them,
        once for each version; so is the client runtime that a preview of pages runs. The bundler
        minifies, and on the server it turns async functions into generators so that the context of
        a request can be followed; it edits nothing else but what is listed as edited. The build
        that made this site wrote the lists below.
      </p>
      <nav aria-label="Versions of Next.js">
        <ul className={styles.versions}>
          {versions.map(({ nextVersion }) => (
            <li key={nextVersion}>
              <a href={`#${anchorOf(nextVersion)}`}>Next.js {nextVersion}</a>
            </li>
          ))}
        </ul>
      </nav>
      {versions.map((provenance) => (
        <Version key={provenance.nextVersion} provenance={provenance} />
      ))}
    </div>
  )
}

const anchorOf = (nextVersion: string) => `next-${nextVersion.split('.')[0]}`

function Version({ provenance: { nextVersion, modules } }: { provenance: Provenance }) {
  const untouched = modules.filter(({ how }) => how === 'as-is')
  const id = anchorOf(nextVersion)
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>Next.js {nextVersion}</h2>
      <p className={styles.lead}>
        <strong>{untouched.length}</strong> of its {modules.length} modules are taken unchanged,{' '}
        <strong>{modules.length - untouched.length}</strong> are edited or replaced.
      </p>
      {Object.entries(meaning).map(([how, words]) => (
        <Replaced key={how} {...words} entries={modules.filter((entry) => entry.how === how)} />
      ))}
      <div className={styles.group}>
        <h3>
          As published <span className={styles.count}>{untouched.length}</span>
        </h3>
        <p>
          The hash is that of the published file. Compare it with your own copy:{' '}
          <code>sha256sum node_modules/next/dist/…</code>
        </p>
        {groupByFolder(untouched).map(([folder, entries]) => (
          <Untouched key={folder} folder={folder} entries={entries} />
        ))}
      </div>
    </section>
  )
}

interface ReplacedProps {
  title: string
  text: string
  entries: ProvenanceEntry[]
}

function Replaced({ title, text, entries }: ReplacedProps) {
  if (entries.length === 0) return null
  return (
    <div className={styles.group}>
      <h3>
        {title} <span className={styles.count}>{entries.length}</span>
      </h3>
      <p>{text}</p>
      <WideTable label={`${title} modules`}>
        <thead>
          <tr>
            <th scope="col">Module</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.module}>
              <th scope="row" className={styles.module}>
                {entry.module}
                {entry.by ? <span className={styles.by}>{entry.by}</span> : null}
              </th>
              <td>
                <WithCode text={entry.reason ?? ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </div>
  )
}

function Untouched({ folder, entries }: { folder: string; entries: ProvenanceEntry[] }) {
  return (
    <details className={styles.details}>
      <summary>
        <span className={styles.folder}>{folder}</span>
        <span className={styles.count}>{entries.length}</span>
      </summary>
      <WideTable label={`Modules of ${folder}`}>
        <thead>
          <tr>
            <th scope="col">Module</th>
            <th scope="col" className={styles.number}>
              Bytes in the bundle
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ module, reason, bytes, sha256 }) => (
            <tr key={module}>
              <th scope="row" className={styles.module}>
                {module.slice(folder.length + 1) || module}
                {reason ? (
                  <span className={styles.remark}>
                    <WithCode text={reason} />
                  </span>
                ) : null}
              </th>
              <td className={styles.number}>{bytes?.toLocaleString('en')}</td>
              <td className={styles.hash}>{sha256}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  )
}

/** Modules by the first three parts of their path: `next/dist/server`. */
function groupByFolder(entries: ProvenanceEntry[]): [string, ProvenanceEntry[]][] {
  const groups = new Map<string, ProvenanceEntry[]>()
  for (const entry of entries) {
    const folder = entry.module.split('/').slice(0, -1).slice(0, 3).join('/')
    groups.set(folder, [...(groups.get(folder) ?? []), entry])
  }
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b))
}

import type { HeaderList } from '@/sandbox/protocol/trace'
import type { HeaderWords } from '@/sandbox/wire/header-words'
import { DataTable } from '../ui/data-table'
import styles from './wire.module.css'

interface HeaderMeaningsProps {
  /** Whose headers they are: `the request`. */
  of: string
  headers: HeaderList
  /** What some of them say, in the same order. */
  words: readonly HeaderWords[]
}

/** Headers that Next's client and server talk through, with their meaning; the others are folded. */
export function HeaderMeanings({ of, headers, words }: HeaderMeaningsProps) {
  const others = headers.filter(
    ([name, value]) => !words.some((known) => known.name === name && known.value === value),
  )
  return (
    <>
      {words.length > 0 && (
        <DataTable label={`What ${of} says to Next`} head={['Header', 'Value', 'Meaning']}>
          {words.map(({ name, value, words: meaning }, at) => (
            <tr key={at}>
              <td className={styles.name}>{name}</td>
              <td className={styles.headerValue}>{value}</td>
              <td className={styles.prose}>{meaning}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {others.length > 0 && (
        <details className={styles.fold}>
          <summary>{others.length} other headers</summary>
          <DataTable label={`Other headers of ${of}`} head={['Name', 'Value']}>
            {others.map(([name, value], at) => (
              <tr key={at}>
                <td className={styles.name}>{name}</td>
                <td className={styles.headerValue}>{value}</td>
              </tr>
            ))}
          </DataTable>
        </details>
      )}
    </>
  )
}

import { useEffect, useId, useState } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import type { TableDiff } from '../state/table-diff'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { download } from '../ui/download'
import { TabBar } from '../ui/tab-bar'
import { type TabItem, TabPanel } from '../ui/tabs'
import { StartProgress } from '../reply/start-progress'
import { SqlBox } from './sql-box'
import styles from './table-browser.module.css'
import { TableRows } from './table-rows'

const SQL = ' sql'

/** The lab's Postgres: tables with what the last request changed, a place for SQL, reset and dump. */
export function TableBrowser({ session }: { session: LabSession }) {
  const { database } = session
  const { tables, busy, error, notice } = useStore(database)
  const runtime = useStore(session.runtime)
  const [selected, setSelected] = useState<string | null>(null)
  const prefix = useId()

  useEffect(() => {
    void database.load()
  }, [database])

  if (runtime.status === 'starting' && !tables) return <StartProgress progress={runtime.progress} />
  if (!tables) {
    return (
      <Stopped
        error={runtime.status === 'failed' ? runtime.message : error}
        load={() => void database.load()}
      />
    )
  }
  const current = selected ?? tables[0]?.table.name ?? SQL
  const shown = tables.find(({ table }) => table.name === current)
  return (
    <div className={styles.browser}>
      <TabBar
        label="Tables"
        idPrefix={prefix}
        items={[...tables.map(tableTab), { id: SQL, label: 'SQL' }]}
        selected={current}
        onSelect={setSelected}
      >
        <Button
          variant="quiet"
          icon="reset"
          disabled={busy !== null}
          onClick={() => void database.reset()}
        >
          Reset to seed
        </Button>
        <Button
          variant="quiet"
          icon="download"
          disabled={busy !== null}
          onClick={() => void database.dump(saveDump)}
        >
          SQL dump
        </Button>
      </TabBar>
      <div role="status">
        {error && current !== SQL && <Banner tone="bad">{error}</Banner>}
        {notice && <Banner tone="ok">{notice}</Banner>}
      </div>
      <TabPanel idPrefix={prefix} tab={current} className={styles.panel}>
        {shown ? <TableRows diff={shown} /> : <SqlBox session={session} />}
      </TabPanel>
    </div>
  )
}

function tableTab({ table, counts }: TableDiff): TabItem<string> {
  const changes = counts.new + counts.changed + counts.deleted
  return {
    id: table.name,
    label: table.name,
    badge: changes ? `${table.rowCount} (${changes})` : table.rowCount,
    tone: changes ? 'info' : undefined,
    title: changes ? `${changes} rows changed by the last request` : undefined,
  }
}

const saveDump = (sql: string) =>
  download('route-lab.sql', new Blob([sql], { type: 'application/sql' }))

function Stopped({ error, load }: { error: string | null; load(): void }) {
  if (!error) return <p className={styles.hint}>Reading the tables…</p>
  return (
    <Banner tone="bad" actions={<Button onClick={load}>Retry</Button>}>
      <strong>The tables could not be read. </strong>
      {error}
    </Banner>
  )
}

// The limits page's tables, straight from the parity suite: what it skips, and what may differ in what it compares.

import { listLimits, listMasks, listNormalisations } from '@/sandbox/conformance/limits'
import { WithCode } from './with-code'
import { HeaderCell, Table } from './prose-tags'

interface Row {
  behaviour: string
  detail: string
  reason: string
}

function ReasonTable({ rows, detail }: { rows: Row[]; detail: string }) {
  return (
    <Table>
      <thead>
        <tr>
          <HeaderCell>Behaviour</HeaderCell>
          <HeaderCell>{detail}</HeaderCell>
          <HeaderCell>Why</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.behaviour} ${row.detail}`}>
            <td>
              <span>
                <WithCode text={row.behaviour} />
              </span>
            </td>
            <td>{row.detail}</td>
            <td>
              <span>
                <WithCode text={row.reason} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Cases whose reply is known to differ; the suite fails once one of them is equal. */
export function SkippedCases() {
  const rows = listLimits().map(({ behaviour, topic, reason, next }) => ({
    behaviour,
    detail: `${topic}, Next ${next.join(', ')}`,
    reason,
  }))
  return <ReasonTable rows={rows} detail="Topic and versions" />
}

/** Fields that may differ, each reason once. */
export function MaskedFields() {
  const byReason = new Map<string, { fields: Set<string>; cases: Set<string> }>()
  for (const { behaviour, field, reason } of listMasks()) {
    const known = byReason.get(reason) ?? { fields: new Set(), cases: new Set() }
    known.fields.add(field)
    known.cases.add(behaviour)
    byReason.set(reason, known)
  }
  const rows = [...byReason].map(([reason, { fields, cases }]) => ({
    behaviour: cases.size === 1 ? [...cases].join('') : `${cases.size} cases`,
    detail: [...fields].join(', '),
    reason,
  }))
  const ofPages = listNormalisations().map(({ name, reason }) => ({
    behaviour: 'all cases with pages',
    detail: name,
    reason,
  }))
  return <ReasonTable rows={[...rows, ...ofPages]} detail="Fields" />
}

import { buildCurrent } from '../demos/build-current'
import { type NotMade, notMade } from '../demos/not-answered'
import type { LabSession } from '../state/lab-session'
import { Store } from '../state/store'
import type { RowId, Side } from './comparison-rows'
import { demonstrate, type Finding } from './demonstrate'
import { Stage } from './stage'

/** `purpose handler` */
export type CellKey = `${RowId} ${Side}`

export const cellKey = (row: RowId, side: Side): CellKey => `${row} ${side}`

interface ComparisonState {
  /** Row whose results are on show. */
  row: RowId | null
  running: CellKey | null
  findings: Partial<Record<CellKey, Finding | NotMade>>
}

/** Tries the claims of the comparison, one at a time. */
export class ComparisonBoard extends Store<ComparisonState> {
  constructor(private readonly session: LabSession) {
    super({ row: null, running: null, findings: {} })
  }

  async run(row: RowId, side: Side): Promise<void> {
    if (this.getSnapshot().running !== null) return
    const cell = cellKey(row, side)
    this.patch({ row, running: cell })
    const finding = await this.session
      .hold(async (sandbox) => {
        await buildCurrent(this.session)
        return demonstrate(row, side, new Stage(this.session, sandbox))
      })
      .catch(notMade)
    this.patch({ running: null, findings: { ...this.getSnapshot().findings, [cell]: finding } })
  }
}

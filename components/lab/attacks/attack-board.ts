import type { Sandbox } from '@/sandbox/client/types'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import { buildCurrent } from '../demos/build-current'
import { type LiveExchange, sendLive } from '../demos/live-request'
import { type NotMade, notMade } from '../demos/not-answered'
import type { LabSession } from '../state/lab-session'
import { loadCompiled } from '../state/sandbox-runtime'
import { Store } from '../state/store'
import { ATTACKS, type AttackId } from './attack-list'
import { judge, type OwnedRow, type Verdict } from './judge'
import { makeAttack, type Scene } from './make-attack'

/** An attack, and what came of it. */
export type Shot = { files: ProjectFiles } & (
  { exchange: LiveExchange; verdict: Verdict } | NotMade
)

export interface BoardState {
  chosen: AttackId | null
  running: AttackId | null
  shots: Partial<Record<AttackId, Shot>>
}

/** Whose own rows are no success: nobody's, where the attack is that the action runs at all. */
const attackers: Partial<Record<AttackId, 'bela'>> = {
  'tampered-bound': 'bela',
  'object-argument': 'bela',
  'replayed-closure': 'bela',
  'unused-export': 'bela',
}

/** Makes attacks on the project of a lab, each one over the seed rows. */
export class AttackBoard extends Store<BoardState> {
  #ids: Promise<Record<string, string>> | undefined

  /** @param compiledUrl where the build's output is, from which an attacker may know ids */
  constructor(
    private readonly session: LabSession,
    private readonly compiledUrl: string | null,
  ) {
    super({ chosen: null, running: null, shots: {} })
  }

  async fire(id: AttackId): Promise<void> {
    if (this.getSnapshot().running !== null) return
    this.patch({ chosen: id, running: id })
    const { files } = this.session.project.getSnapshot()
    let shot: Shot
    try {
      shot = { files, ...(await this.session.hold((sandbox) => this.#attack(id, sandbox))) }
    } catch (thrown) {
      shot = { files, ...notMade(thrown) }
    }
    this.session.preview.reload()
    this.patch({ running: null, shots: { ...this.getSnapshot().shots, [id]: shot } })
  }

  async fireAll(): Promise<void> {
    for (const { id } of ATTACKS) await this.fire(id)
  }

  async #attack(id: AttackId, sandbox: Sandbox) {
    const { database } = this.session
    await buildCurrent(this.session)
    await database.reset()
    database.mark()
    const before = await readRows(sandbox)
    const idsOfAda = before.filter(({ owner }) => owner === 'ada').map((row) => row.id)
    const scene: Scene = { sandbox, idsOfAda, actionId: (name) => this.#actionId(name) }
    const exchange = await sendLive(sandbox, await makeAttack(id, scene))
    const after = await readRows(sandbox)
    return { exchange, verdict: judge(before, after, exchange, attackers[id] ?? null) }
  }

  async #actionId(exported: string): Promise<string | null> {
    this.#ids ??= loadIds(this.compiledUrl)
    return (await this.#ids)[exported] ?? null
  }
}

async function readRows(sandbox: Sandbox): Promise<OwnedRow[]> {
  const { rows } = await sandbox.sql(
    'select s.id, u.handle from "Submission" s join "User" u on u.id = s."userId" order by s.id',
  )
  return rows.map(([id, owner]) => ({ id: id ?? '', owner: owner ?? '' }))
}

/** Ids of the exported actions of the project, by name. They do not depend on the code of the action. */
async function loadIds(compiledUrl: string | null): Promise<Record<string, string>> {
  const compiled = await loadCompiled(compiledUrl)
  const modules = Object.values(compiled ?? {})
  const ids = modules.flatMap(({ actions = {} }) =>
    Object.entries(actions).map(([id, name]) => [name, id]),
  )
  return Object.fromEntries(ids)
}

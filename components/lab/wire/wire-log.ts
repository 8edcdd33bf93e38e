import type { Sandbox } from '@/sandbox/client/types'
import type { ActionNames } from '@/sandbox/wire/action-names'
import { messageOf } from '../state/exchange'
import { RequestDraft } from '../state/request-draft'
import { Store } from '../state/store'
import { draftOfExchange } from './edit-exchange'
import { imagesAfter } from './images-after'
import { type SendRequest, sendDraft } from './send-draft'
import { type WireEntry, actionOf, entryOf, isPrefetch, lastMs } from './wire-entry'
import type { SourceExchange, WireSource } from './wire-source'

/** The reader's changed copy of a request. */
export interface WireEdit {
  /** Of which entry. */
  key: number
  draft: RequestDraft
}

export interface WireState {
  /** Oldest first. */
  entries: readonly WireEntry[]
  /** Key of the entry whose details are shown; null: the reader closed them. */
  selected: number | 'newest' | null
  edit: WireEdit | null
  /** Why the last command could not be done. */
  notice: string | null
}

export const WIRE_LIMIT = 60

const EMPTY: WireState = { entries: [], selected: 'newest', edit: null, notice: null }

/** What the view needs of the project that answers. */
export type WireProject = Pick<Sandbox, 'serverActions' | 'stylesheets'>

export const NO_PROJECT: WireProject = { serverActions: () => ({}), stylesheets: () => ({}) }

/** Images and prefetches go first: a page may have many. */
function withinLimit(entries: WireEntry[]): WireEntry[] {
  if (entries.length <= WIRE_LIMIT) return entries
  const first = entries.findIndex((entry) => entry.kind === 'image' || isPrefetch(entry))
  return entries.filter((_, at) => at !== Math.max(0, first))
}

/** What went over the wire between the pages of a preview and their server. */
export class WireLog extends Store<WireState> {
  #keys = 0

  /** `project` gives the project as it is just now. */
  constructor(
    private readonly send: SendRequest,
    private readonly project: () => WireProject,
  ) {
    super(EMPTY)
  }

  names(): ActionNames {
    return this.project().serverActions()
  }

  /** Lists the exchanges of a preview from now on; the result ends that. */
  watch(source: WireSource): () => void {
    const record = new Map<number, (exchange: SourceExchange) => void>()
    return source.on('exchange', ({ exchange, update }) => {
      const known = record.get(exchange.id) ?? this.#recorder('page')
      record.set(exchange.id, known)
      known(exchange)
      if (update === 'trace') record.delete(exchange.id)
    })
  }

  select(key: number | null): void {
    this.patch({ selected: key, edit: null, notice: null })
  }

  clear(): void {
    this.set(EMPTY)
  }

  /** Addresses of the images that came for the document of an entry, by the whole address that it asked for. */
  images(entry: WireEntry): Record<string, string> {
    return imagesAfter(this.getSnapshot().entries, entry.key)
  }

  /** Opens the request of an entry for changes. */
  async edit(entry: WireEntry): Promise<void> {
    try {
      const draft = new RequestDraft()
      draft.load(await draftOfExchange(entry.exchange))
      this.patch({ selected: entry.key, edit: { key: entry.key, draft }, notice: null })
    } catch (thrown) {
      this.patch({ notice: messageOf(thrown) })
    }
  }

  cancelEdit(): void {
    this.patch({ edit: null })
  }

  /** Sends the changed request; it joins the list and is shown. Never rejects. */
  async resend(): Promise<void> {
    const { edit } = this.getSnapshot()
    if (!edit) return
    const record = this.#recorder('resent')
    this.patch({ edit: null, selected: this.#keys, notice: null })
    await sendDraft(this.send, edit.draft.getSnapshot(), record)
  }

  /** Takes the states of one exchange. Its action is read once, from the first. */
  #recorder(origin: WireEntry['origin']): (exchange: SourceExchange) => void {
    const key = ++this.#keys
    let action: WireEntry['action'] = null
    let ms: number | null = null
    let latest: SourceExchange | null = null
    const stylesheets = this.project().stylesheets()
    const entry = (exchange: SourceExchange): WireEntry =>
      entryOf({ key, origin, exchange, action, ms, stylesheets })
    return (exchange) => {
      const isFirst = latest === null
      latest = exchange
      if (exchange.done) ms ??= lastMs(exchange)
      if (!isFirst) return this.#replace(entry(exchange))
      this.#add(entry(exchange))
      void actionOf(exchange, this.names()).then((read) => {
        action = read
        if (read) this.#replace(entry(latest ?? exchange))
      })
    }
  }

  #add(entry: WireEntry): void {
    this.patch({ entries: withinLimit([...this.getSnapshot().entries, entry]) })
  }

  /** Late states of an entry that has left the list do not bring it back. */
  #replace(entry: WireEntry): void {
    const { entries } = this.getSnapshot()
    if (!entries.some(({ key }) => key === entry.key)) return
    this.patch({ entries: entries.map((old) => (old.key === entry.key ? entry : old)) })
  }
}

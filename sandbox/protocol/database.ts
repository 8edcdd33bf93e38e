// What the page may know of, and ask of, the Postgres worker.

import type { PackedAsset } from './packed-asset'

export interface Column {
  name: string
  /** As Postgres prints it: `text`, `timestamp(3) without time zone`. */
  type: string
  nullable: boolean
  primaryKey: boolean
  /** Table and column that a foreign key points to. */
  references?: { table: string; column: string }
}

/** One table with its first rows. Values are the text that Postgres prints, or null. */
export interface TableState {
  name: string
  columns: Column[]
  rows: (string | null)[][]
  /** Rows in the table; larger than `rows.length` when the list was cut. */
  rowCount: number
}

export interface SqlResult {
  columns: { name: string; type: string }[]
  rows: (string | null)[][]
  /** Rows returned or changed. */
  rowCount: number
  ms: number
}

export interface ResetResult {
  ms: number
  how: 'checkpoint' | 'rebuild'
}

/** First message to a new Postgres worker. */
export interface PostgresBoot {
  type: 'boot'
  control: MessagePort
  wasm: PackedAsset
  data: PackedAsset
  snapshot: PackedAsset
}

/** Methods of the Postgres worker's control port. Every `state` names one lab's own database content. */
export type PostgresMethods = {
  /** Gives a server worker a driver connection to `state`. */
  open(state: string, port: MessagePort): void
  /** Runs one or more statements; the last result is returned. Throws Postgres' own message. */
  sql(state: string, query: string, params: unknown[]): SqlResult
  tables(state: string): TableState[]
  reset(state: string): ResetResult
  /** The whole state as SQL text: schema, rows, sequences. */
  dump(state: string): string
  /** Content to restore a state after this worker was terminated; null when it is too large or its schema was changed. */
  capture(state: string): StateCapture | null
  restore(state: string, capture: StateCapture): void
  ping(): void
}

/** Rows of every table as JSON text and the values of every sequence. */
export interface StateCapture {
  tables: { name: string; rows: string }[]
  sequences: { name: string; value: string; called: boolean }[]
}

/** A statement in the shape of Prisma's driver adapters (SqlQuery). */
export interface DriverQuery {
  sql: string
  args: unknown[]
  argTypes: unknown[]
}

/** Methods of a driver connection (server worker -> Postgres worker). `tx` names an open transaction. */
export type DriverMethods = {
  queryRaw(query: DriverQuery, tx?: number): unknown
  executeRaw(query: DriverQuery, tx?: number): number
  executeScript(script: string): void
  startTransaction(isolationLevel?: string): number
  commit(tx: number): void
  rollback(tx: number): void
}

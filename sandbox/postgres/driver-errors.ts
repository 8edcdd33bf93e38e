// Driver errors in the form that survives the wire.

import { DriverAdapterError } from '@prisma/driver-adapter-utils'

/** The error that Prisma knows for a transaction that has ended; it becomes code P2028. */
export function transactionClosed(cause: string): Error {
  return withWireData(new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause }))
}

/** Puts what a driver error knows where the wire keeps it. */
export function withWireData(error: unknown): Error {
  if (error instanceof DriverAdapterError) return Object.assign(error, { data: error.cause })
  return error instanceof Error ? error : new Error(String(error))
}

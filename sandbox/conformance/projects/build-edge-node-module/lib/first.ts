import { createHash } from 'node:crypto'

// A module of Node that the edge runtime has not.
export const first = () => createHash('sha256').update('edge').digest('hex')

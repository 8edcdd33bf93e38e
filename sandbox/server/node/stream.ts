// Server worker. The classes of `node:stream` that Next extends or names; none of them moves data here.

import { EventEmitter } from 'events'

export class Readable extends EventEmitter {}
export class Writable extends EventEmitter {}
export class Duplex extends EventEmitter {}
export class PassThrough extends Duplex {}
export class Transform extends Duplex {}

export default { Readable, Writable, Duplex, PassThrough, Transform }

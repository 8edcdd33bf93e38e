// Server worker. The classes of `node:stream` that Next extends or names; none of them moves data here.

import { EventEmitter } from 'events'

export class Stream extends EventEmitter {}
export class Readable extends Stream {}
export class Writable extends Stream {}
export class Duplex extends Stream {}
export class PassThrough extends Duplex {}
export class Transform extends Duplex {}

export default { Stream, Readable, Writable, Duplex, PassThrough, Transform }

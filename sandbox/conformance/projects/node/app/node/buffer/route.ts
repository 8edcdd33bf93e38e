import { Buffer } from 'node:buffer'

export async function GET() {
  const buffer = Buffer.from('ünïcode')
  return Response.json({
    length: buffer.length,
    hex: buffer.toString('hex'),
    base64: buffer.toString('base64'),
    base64url: Buffer.from([251, 255]).toString('base64url'),
    latin1: Buffer.from('é', 'latin1').toJSON(),
    joined: Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString(),
    allocated: [...Buffer.alloc(3, 7)],
    isBuffer: Buffer.isBuffer(buffer),
    byteLength: Buffer.byteLength('✓'),
    compare: Buffer.compare(Buffer.from('a'), Buffer.from('b')),
    slice: buffer.subarray(0, 2).toString('hex'),
    number: Buffer.from([1, 2, 3, 4]).readUInt32BE(0),
    json: JSON.stringify(Buffer.from('hi')),
    includes: Buffer.from('needle in hay').includes('in'),
  })
}

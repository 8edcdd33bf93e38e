import {
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto'

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

export async function GET() {
  const secret = createHmac('sha256', 'key').update('message').digest('hex')
  const number = randomInt(3, 6)
  return Response.json({
    md5: createHash('md5').update('a').digest('hex'),
    sha1: createHash('sha1').update('a').digest('base64'),
    sha256: createHash('sha256').update('a').update('b').digest('hex'),
    sha512: createHash('sha512').update('ü').digest('base64url'),
    bytes: createHash('sha256')
      .update(new Uint8Array([1, 2, 3]))
      .digest().length,
    hmac: secret,
    equal: timingSafeEqual(Buffer.from(secret), Buffer.from(secret)),
    uuid: UUID.test(randomUUID()),
    random: randomBytes(16).length,
    inRange: number >= 3 && number < 6,
  })
}

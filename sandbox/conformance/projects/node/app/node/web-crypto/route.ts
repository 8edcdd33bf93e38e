export async function GET() {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('a'))
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode('secret'),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode('text'))
  return Response.json({
    digest: Buffer.from(digest).toString('hex'),
    signature: Buffer.from(signature).toString('hex'),
  })
}

export async function GET() {
  return new Response(Buffer.from('ff00fe01', 'hex'))
}

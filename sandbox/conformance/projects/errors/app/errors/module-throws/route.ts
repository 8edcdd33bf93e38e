const started: string | undefined = process.env.CONFORMANCE_NEVER_SET

if (started === undefined && process.env.NEXT_PHASE !== 'phase-production-build') {
  throw new Error('the module body threw')
}

export async function GET() {
  return new Response('never reached')
}

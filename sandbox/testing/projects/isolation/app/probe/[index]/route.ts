import { networkProbes } from '@/lib/network-probes'
import { pageProbes } from '@/lib/page-probes'
import { storageProbes } from '@/lib/storage-probes'
import type { NextRequest } from 'next/server'

const probes = [...storageProbes, ...pageProbes, ...networkProbes]

type Context = { params: Promise<{ index: string }> }

/** Runs the probe of that number: its name, and why it was refused or what it got. 404 after the last. */
export async function GET(request: NextRequest, { params }: Context) {
  const probe = probes[Number((await params).index)]
  if (!probe) return new Response(null, { status: 404 })
  const site = request.nextUrl.searchParams.get('site') ?? ''
  try {
    const got = await probe.run(site)
    return Response.json({ name: probe.name, got: String(got) })
  } catch (error) {
    return Response.json({ name: probe.name, refused: String(error) })
  }
}

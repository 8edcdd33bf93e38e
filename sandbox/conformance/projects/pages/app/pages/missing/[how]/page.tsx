import { notFound, permanentRedirect, redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ how: string }> }) {
  const { how } = await params
  if (how === 'redirect') redirect('/pages/static?from=redirect')
  if (how === 'permanent') permanentRedirect('/pages/static')
  if (how === 'elsewhere') redirect('https://example.com/a?b=c')
  if (how === 'relative') redirect('other')
  notFound()
}

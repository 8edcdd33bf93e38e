import { revalidatePath } from 'next/cache'

export function POST() {
  revalidatePath('/again/sitemap.xml')
  return new Response('revalidated')
}

import * as nextCache from 'next/cache'
import { after } from 'next/server'

type Call = (name: string, more?: unknown) => unknown

// Looked up by name, because not every version has all of them.
const { revalidatePath, revalidateTag, updateTag, refresh } = nextCache as unknown as Record<
  string,
  Call
>

const calls: Record<string, () => unknown> = {
  'tag-plain': () => revalidateTag!('revalidate-tag-plain'),
  'tag-max': () => revalidateTag!('revalidate-tag-max', 'max'),
  'tag-zero': () => revalidateTag!('revalidate-tag-zero', { expire: 0 }),
  'tag-seconds': () => revalidateTag!('revalidate-tag-seconds', { expire: 2 }),
  'tag-unknown': () => revalidateTag!('revalidate-nothing-has-this', 'max'),
  'tag-profile': () => revalidateTag!('revalidate-tag-unknown', 'no-such-profile'),
  'tag-long': () => revalidateTag!('x'.repeat(300), 'max'),
  'tag-number': () => revalidateTag!(5 as never, 'max'),
  'update-tag': () => updateTag!('revalidate-update-tag'),
  refresh: () => refresh!(''),
  after: () => after(() => revalidateTag!('revalidate-after', { expire: 0 })),
  path: () => revalidatePath!('/revalidate/paths/one'),
  'path-page': () => revalidatePath!('/revalidate/by-page/[id]', 'page'),
  'path-layout': () => revalidatePath!('/revalidate/by-layout', 'layout'),
  'path-pattern': () => revalidatePath!('/revalidate/by-pattern/[id]'),
  'path-unknown': () => revalidatePath!('/revalidate/no-such-path'),
  'path-slash': () => revalidatePath!('/revalidate/slash/'),
  'path-long': () => revalidatePath!(`/${'x'.repeat(1100)}`),
  'path-type': () => revalidatePath!('/revalidate/paths/two', 'nonsense'),
}

export async function POST(_request: Request, { params }: { params: Promise<{ what: string }> }) {
  const { what } = await params
  try {
    return Response.json({ result: String(calls[what]?.()) })
  } catch (error) {
    const { name, message } = error as Error
    return Response.json({ name, message }, { status: 500 })
  }
}

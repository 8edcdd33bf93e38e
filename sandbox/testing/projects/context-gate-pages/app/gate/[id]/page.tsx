import { unstable_cache } from 'next/cache'
import { cookies } from 'next/headers'
import { after } from 'next/server'
import { cache, Suspense } from 'react'
import { Item } from '@/lib/item'
import { pause, savedReadings, seeRequest } from '@/lib/readings'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ id?: string }>
}

/** Lives as long as one render. */
const scope = cache(() => ({ id: '' }))

const echo = unstable_cache(async (id: string) => {
  await pause(Number(id) % 4)
  return id
})

const see = async ({ params, searchParams }: Props): Promise<unknown[]> => [
  ...(await seeRequest()),
  (await params).id,
  (await searchParams).id,
  scope().id,
]

export async function generateMetadata({ params }: Props) {
  await pause(2)
  return { title: [...(await seeRequest()), (await params).id].join(' ') }
}

async function Late({ step, ms, ...props }: Props & { step: string; ms: number }) {
  await Promise.all([pause(ms), pause(1).then(() => see(props))])
  return <Item step={step} seen={await see(props)} />
}

export default async function Page(props: Props) {
  const { id } = await props.params
  scope().id = id
  const turn = Number(id) % 7
  async function save(form: FormData) {
    'use server'
    const seeAction = async () => [...(await seeRequest()), id, String(form.get('id'))]
    const start = await seeAction()
    await pause(turn)
    ;(await cookies()).set('saved', id)
    savedReadings[id] = [
      { step: 'action: start', seen: start },
      { step: 'action: timer', seen: await seeAction() },
    ]
    after(async () => {
      await pause(turn)
      savedReadings[id]?.push({ step: 'action: after', seen: await seeAction() })
    })
  }
  await pause(turn)
  return (
    <form action={save}>
      <input name="id" defaultValue={id} />
      <Item step="page" seen={await see(props)} />
      <Item step="unstable_cache" seen={[await echo(id), ...(await see(props))]} />
      <Suspense fallback={null}>
        <Late step="streamed" ms={9 - turn} {...props} />
      </Suspense>
      <Suspense fallback={null}>
        <Late step="streamed later" ms={12 + turn} {...props} />
      </Suspense>
    </form>
  )
}

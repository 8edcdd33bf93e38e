import * as actions from '../actions'

export function generateStaticParams() {
  return HOWS.map((how) => ({ how }))
}

const HOWS = 'path stale expire update again go read fail form none tree'.split(' ')

export default async function Page({ params }: { params: Promise<{ how: string }> }) {
  const { how } = await params
  const response = await fetch(`https://${how}.actions.test/id`, {
    cache: 'force-cache',
    next: { tags: [how] },
  })
  return (
    <>
      <p>{await response.text()}</p>
      {Object.entries(actions).map(([name, action]) => (
        <form key={name} id={name} action={action as unknown as () => void} />
      ))}
    </>
  )
}

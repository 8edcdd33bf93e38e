import { layout, pattern } from '../../cache/actions'

export function generateStaticParams() {
  return [{ id: 'one' }, { id: 'two' }]
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const url = `https://section.actions.test/id?${id}`
  const response = await fetch(url, { cache: 'force-cache' })
  return (
    <>
      <p>{await response.text()}</p>
      <form id="pattern" action={pattern} />
      <form id="layout" action={layout} />
    </>
  )
}
